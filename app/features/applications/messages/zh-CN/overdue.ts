export const overdue = {
  "unanswered.title": "没有按时答复的便利",
  "unanswered.lede":
    "用人单位 5 个工作日内没有答复的便利，时间最久的在前。请联系用人单位，帮双方谈好。",
  "unanswered.caption": "没有按时答复的便利",
  "unanswered.person": "求职者",
  "unanswered.adjustment": "需要的便利",
  "unanswered.employer": "用人单位和岗位",
  "unanswered.due": "应答复日期",
  "unanswered.more": "后面的",
  "unanswered.none": "都答复了",
  "unanswered.noneText": "您负责的地区没有过期未答复的便利。",
} as const;
