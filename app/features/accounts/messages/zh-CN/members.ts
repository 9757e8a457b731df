/** The people of an organisation. */
export const members = {
  "members.title": "单位成员",
  "members.caption_other": "{count} 位成员",
  "members.name": "姓名",
  "members.self": "{name}（您）",
  "members.address": "登录用的邮箱或手机号",
  "members.role": "权限",
  "members.since": "加入日期",
  "members.action": "管理",
  "members.ownersInvite": "要邀请同事，请联系单位负责人。",
  "role.viewer": "只能查看",
  "role.viewer.hint": "可以查看单位资料和岗位，不能更改。",
  "role.hr": "人事",
  "role.hr.hint": "可以发布和管理岗位、更改单位资料。",
  "role.owner": "负责人",
  "role.owner.hint": "除了人事能做的，还可以提交核实、邀请和管理成员。",
  "role.missing": "请选择权限。",
  "invite.title": "邀请同事",
  "invite.text": "我们会发一封邮件，里面的链接 {days} 天内有效，打开就可以加入单位。",
  "invite.address": "同事的电子邮箱",
  "invite.button": "发送邀请",
  "address.missing": "请填写电子邮箱。",
  "address.mail-format": "电子邮箱的格式不对，例如 renshi@example.cn。",
  "invitations.title": "已发出的邀请",
  "invitations.one": "{email}，{role}，{until}前有效",
  "invitations.revoke": "取消邀请",
  "invitations.about": "：{email}",
  "member.changeRole": "更改权限",
  "member.remove": "移除成员",
  "member.removeText": "移除后，{name}马上不能再查看和管理单位的内容。已经做的工作会保留。",
  "member.removeButton": "移除{name}",
  "leave.title": "退出单位",
  "leave.text":
    "退出后，您不能再查看和管理{name}的内容。要再加入，需要负责人重新邀请。您的账号还在。",
  "leave.button": "退出单位",
  "switch.title": "切换单位",
  "switch.label": "您要代表哪个单位",
  "switch.button": "切换",
  "switch.missing": "请选择一个单位。",
  "switch.none": "您还没有加入单位",
  "switch.noneNext": "请单位负责人邀请您，打开邮件里的链接就可以加入。",
  "done.invited": "邀请已发送。",
  "done.invitationRevoked": "邀请已取消，链接不能再用。",
  "done.roleChanged": "权限已更改。",
  "done.memberRemoved": "成员已移除。",
  "done.joined": "您已加入单位。",
  "done.switched": "已切换单位。",
  "refused.already-member": "这个邮箱的主人已经是单位成员，没有发送邀请。",
  "refused.too-many-invitations": "今天发出的邀请太多了，请明天再试。",
  "refused.last-owner": "单位至少要有一位负责人，没有更改。请先让另一位成员当负责人。",
  "mail.invitation.subject": "{site}：{name}邀请您加入",
  "mail.invitation.body": `您好：

{name}邀请您加入，权限是：{role}。

请打开这个链接，登录或注册后就可以加入（{until}前有效）：
{link}

如果您不认识这个单位，不用理会这封邮件。

{site}`,
} as const;
