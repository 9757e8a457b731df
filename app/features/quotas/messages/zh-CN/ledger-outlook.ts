/** What lies ahead of a ledger: the year to its end, the next one, certificates that end. */
export const ledgerOutlook = {
  "forecast.title": "照现在的情况，到年底和明年会怎样",
  "forecast.assumes":
    "假设职工人数和工资水平不变，合同没有到期的残疾职工继续在职，每月工资和社会保险和最后填写的一个月一样。证件在申报开始前到期、没有换发的，不计入。",
  "forecast.year": "年度",
  "forecast.toYearEnd": "{year}年，到年底",
  "forecast.nextYear": "{year}年全年",
  "hire.assumes":
    "在上面的预测里再加一个人：从选的月份起每月都能计入，工资按单位的平均工资算，职工人数也增加一人，第二年全年在职。",
  "hire.sentence.better":
    "{year}年：不招应缴 {before}，招了应缴 {after}，残保金和奖励合起来少付 {gain}。",
  "hire.sentence.worse":
    "{year}年：不招应缴 {before}，招了应缴 {after}，残保金和奖励合起来多付 {gain}。",
  "hire.sentence.same": "{year}年：不招应缴 {before}，招了应缴 {after}，没有变化。",
  "hire.working": "再招一人后{year}年的计算过程",
  "expiry.past": "证件已于{day}到期",
  "expiry.near_other": "证件{day}到期，还有 {count} 天",
  "mail.expiry.subject": "台账里有职工的证件快要到期",
  "mail.expiry.line_other": "有 {count} 人的证件在 {days} 天内到期。",
  "mail.expiry.body":
    "{name}：\n\n{lines}\n\n申报时证件已经到期的职工，全年不计入。请提醒职工及时换发，并在台账里更换证件：{link}\n\n{site}",
} as const;
