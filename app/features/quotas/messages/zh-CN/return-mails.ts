/** Letters and mails about a return. */
export const returnMails = {
  "mail.returned.subject": "{year}年按比例就业年审已退回",
  "mail.returned.body":
    "{name}：\n\n贵单位申报的{year}年按比例就业年审需要补正。原因：{reason}\n\n请打开这里补正后重新申报：{link}\n\n{site}",
  "mail.approved.subject": "{year}年按比例就业年审已审核确认",
  "mail.approved.body":
    "{name}：\n\n贵单位{year}年按比例就业年审已完成审核，审核确认书可以在这里查看：{link}\n\n{site}",
  "mail.rejected.subject": "{year}年按比例就业年审没有通过",
  "mail.rejected.body":
    "{name}：\n\n贵单位申报的{year}年按比例就业年审没有通过。原因：{reason}\n\n如果不同意，可以申请复核：{link}\n\n{site}",
  "mail.lapsed.subject": "{year}年按比例就业年审逾期未申报",
  "mail.lapsed.body":
    "{name}：\n\n截止前没有收到贵单位{year}年的年审，按规定视为没有安排残疾人就业。详情：{link}\n\n{site}",
  "mail.sent_to_tax.subject": "{year}年按比例就业年审结果已移交税务部门",
  "mail.sent_to_tax.body":
    "{name}：\n\n贵单位{year}年年审的结果已移交税务部门，请按税务部门的通知办理：{link}\n\n{site}",
  "mail.tax_corrected.subject": "{year}年按比例就业年审结果已更正，并移交税务部门",
  "mail.tax_corrected.body":
    "{name}：\n\n贵单位{year}年年审的结果有更正，更正后的应缴金额已移交税务部门，代替以前移交的金额。多缴或者少缴的，请按税务部门的通知办理：{link}\n\n{site}",
  "mail.tax_withdrawn.subject": "{year}年按比例就业年审结果已从税务部门撤回",
  "mail.tax_withdrawn.body":
    "{name}：\n\n贵单位{year}年年审以前移交税务部门的结果不再有效，撤销已移交税务部门。详情：{link}\n\n{site}",
  "mail.closed.subject": "{year}年按比例就业年审已办结",
  "mail.closed.body":
    "{name}：\n\n税务部门已确认收到贵单位{year}年年审的结果，这一年的年审已办结。详情：{link}\n\n{site}",
  "mail.reopened.subject": "{year}年按比例就业年审正在重新审核",
  "mail.reopened.body":
    "{name}：\n\n贵单位{year}年的年审正在重新审核，原因：{reason}\n\n原来的审核确认书在有新的结果以前仍然有效。详情：{link}\n\n{site}",
  "mail.superseded.subject": "{year}年审核确认书 {reason} 不再有效",
  "mail.superseded.body":
    "{name}：\n\n编号 {reason} 的审核确认书不再有效，因为有了新的版本或者新的决定。请不要再使用。现在的结果在这里查看：{link}\n\n{site}",
} as const;
