/** Closing an account, taking it back, and what becomes of what is known. */
export const closing = {
  "close.title": "注销账号",
  "close.lede": "注销后，您的账号不能再登录。{hours} 小时以内您可以反悔，之后删除，不能找回。",
  "close.deleted": "会删除的",
  "close.deleted.identity": "姓名、邮箱、手机号、密码、第二步验证和阅读设置",
  "close.deleted.certificate": "残疾人证的号码、类别、等级和有效期",
  "close.deleted.saved": "收藏的岗位、保存的搜索和没有保存完的内容",
  "close.deleted.applications":
    "申请草稿、申请材料、附件、您和单位之间的消息，以及您的便利需求清单。还在进行的申请会撤回，单位会看到“已撤回”",
  "close.kept": "会保留的，以及原因",
  "close.kept.trail":
    "办事记录：谁在什么时候做了什么。为了以后可以核查，记录不能改也不能删，但其中不再有您的姓名和联系方式，只有一个编号",
  "close.kept.consent": "您同意过什么、什么时候撤回，用来证明我们有过您的同意",
  "close.kept.applications": "您申请过哪个岗位、什么时候、结果如何；已经入职的，单位要留作用工记录",
  "close.kept.messages": "已经发给您的邮件和短信，保存 90 天后删除",
  "close.organisation":
    "如果您是单位或机构的成员，您会马上退出。单位的信息和岗位属于单位，不会删除。恢复账号后，需要请单位重新邀请您。",
  "close.before": "注销之前，您可以先下载我们保存的您的信息：",
  "close.confirm": "确认是您本人",
  "close.password": "现在的密码",
  "close.sendCode": "发送验证码",
  "close.codeFirst": "您没有设置密码。我们先发一个验证码给您：{to}。",
  "close.codeSent": "验证码已经发到 {to}。",
  "close.button": "注销我的账号",
  "close.lastOwner": "您还不能注销账号",
  "close.lastOwnerText":
    "您是下面这些单位唯一的负责人。单位总要有一位负责人。请先请一位同事担任负责人，或者联系我们说明单位不再使用同途：",
  "close.toMembers": "去成员页面，换一位负责人",
  "close.staff": "工作人员的账号由管理员停用，您自己不能注销。请联系管理员。",
  "refused.last-owner": "您是单位唯一的负责人，请先请一位同事担任负责人。",
  "refused.staff": "工作人员的账号由管理员停用，您自己不能注销。",
  "refused.no-proof": "请填写密码或验证码，确认是您本人。",
  "refused.closed":
    "这个账号正在注销。如果您反悔了，请打开我们发给您的消息里的链接，就能恢复账号。",
  "closed.title": "账号已注销",
  "closed.text":
    "您已在所有设备上退出。{hours} 小时后，您的信息会被删除。我们给您发了一条确认消息。",
  "closed.undo":
    "如果您反悔了，请在 {hours} 小时以内打开那条消息里的链接，收藏和申请都还在。过了时间就不能找回了。",
  "restore.title": "恢复账号",
  "restore.text": "您的账号正在注销。{time}以前可以恢复，恢复以后照常登录。",
  "restore.button": "恢复我的账号",
  "restore.tooLate": "这个链接已经不能用",
  "restore.tooLateText":
    "账号可能已经恢复，或者已经过了可以恢复的时间，信息已经删除。您可以试着登录，或者重新注册。",
  "restore.signIn": "登录",
  "restore.register": "注册新账号",
  "refused.too-late": "这个链接已经不能用：账号可能已经恢复，或者已经过了可以恢复的时间。",
  "done.restored": "账号已恢复，请照常登录。",
  "done.closeCodeSent": "验证码已发送。",
  "mail.closed.subject": "{site}：您的账号已注销",
  "mail.closed.body": `{name}，您好：

您在{site}的账号已经注销，所有设备都已退出。{until}以后，您的信息会被删除，不能找回。

如果您反悔了，或者不是您本人操作，请在这之前打开下面的链接恢复账号：
{link}

{site}`,
  "text.closed":
    "【{site}】您的账号已注销。如果反悔或不是您本人操作，请在{until}前打开 {link} 恢复。",
} as const;
