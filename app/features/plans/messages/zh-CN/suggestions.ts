export const suggestions = {
  "suggestions.title": "可以推荐的岗位",
  "suggestions.lede":
    "按每个人的求职资料和需要，从全部招聘中的岗位里找出来的；只列还没有推荐过的，并逐条说明为什么。推荐与否由您和本人决定。",
  "suggestions.none": "现在没有可以推荐的岗位",
  "suggestions.noneText":
    "可能还没有人同意您查看求职资料，或者找到的岗位都已推荐过。可以重新找一遍。",
  "suggestions.nothing": "找到的岗位都已推荐过，或者已经不合适。",
  "suggestions.recommended": "已推荐 {count} 个岗位",
  "suggestions.plan": "看计划",
  "suggestions.toRecommend": "推荐岗位",
  "suggestions.about": "：{name}",
  "suggestions.more": "后面的人",
  "suggestions.run": "重新找一遍",
  "suggestions.runHint": "给您名下同意您看求职资料的每个人找。每天夜里也会自动找一遍。",
  "suggestions.never": "还没有找过。",
  "suggestions.done": "最近一次找完：{moment}，{count} 人。",
  "suggestions.progress": "正在找",
  "suggestions.progressText": "已找 {done} 人，共 {total} 人。",
  "suggestions.waiting": "后台还没有开始处理，稍后再看。",
  "suggestions.refresh": "看最新进度",
  "caseload.suggestions": "可以推荐的岗位",
  "done.suggesting": "已经开始，完成后在这里看到结果。",
} as const;
