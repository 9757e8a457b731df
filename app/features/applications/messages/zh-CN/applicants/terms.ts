/** What a position asks of those who apply. */
export const terms = {
  "terms.title": "申请时要问什么",
  "terms.hideNames": "进入候选名单以前不显示姓名",
  "terms.hideNamesHint": "先看经历和技能，再看是谁，筛选会更公平。只对以后提交的申请有效。",
  "terms.questions": "您单位的问题",
  "terms.questionsHint": "最多五个，每个 300 字以内。不要问病史、残疾情况和婚育。不用的留空。",
  "terms.questionsFixed": "已经有人开始申请，问题不能再改，好让大家回答同样的问题。",
  "terms.question": "问题 {place}",
  "terms.save": "保存",
  "terms.back": "回到岗位",
  "error.max300": "最多写 300 字。",
  "refused.somebody-applied": "刚刚有人开始申请，问题不能再改。",
  "refused.too-many-questions": "最多写五个问题。",
  "done.termsSaved": "已经保存。",
} as const;
