export const mail = {
  "mail.subject": "{title}：{news}",
  "mail.body": "您好：\n\n{news}\n\n岗位：{title}\n用人单位：{employer}\n\n打开这里看：{link}",
  "mail.employerBody": "您好：\n\n{news}\n\n岗位：{title}\n\n打开这里看：{link}",
  "mail.outcomeSubject": "{title}：招到人了吗？",
  "mail.outcomeBody":
    "您好：\n\n岗位“{title}”已经结束招聘。招到人了吗？请用一分钟告诉我们结果。\n\n打开这里回答：{link}",
  "mailNews.submitted": "申请已提交。",
  "mailNews.message": "用人单位给您发来消息。",
  "mailNews.adjustment-answered": "用人单位答复了您需要的便利。",
  "mailNews.due": "有一步需要您在{date}前做。",
  "mailNews.lapsed": "60 天里没有动静，申请自动结束了。",
  "mailEmployer.submit": "收到一份新的申请。",
  "mailEmployer.message": "申请人发来消息。",
  "mailEmployer.choose-interview": "申请人选好了面试时间。",
  "mailEmployer.decline-times": "申请人请您换面试时间。",
  "mailEmployer.accept-offer": "申请人接受了录用。",
  "mailEmployer.withdraw": "一份申请被撤回。",
  "mailEmployer.due": "有一份申请明天到答复期限。",
  "mail.invitationSubject": "{employer}邀请您申请：{title}",
  "mail.invitationBody":
    "您好：\n\n您申请过这家单位的岗位，并同意它有别的岗位时邀请您。\n\n用人单位：{employer}\n岗位：{title}\n\n打开这里看邀请，可以申请，也可以谢绝：{link}",
} as const;
