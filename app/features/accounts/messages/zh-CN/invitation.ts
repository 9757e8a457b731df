/** Joining an organisation by the link of an invitation. */
export const invitation = {
  "invitation.title": "加入{name}",
  "invitation.gone": "这个邀请不能再用",
  "invitation.text": "{name}邀请您加入，权限是：{role}。",
  "invitation.asYou": "您现在登录的是{name}的账号。",
  "invitation.accept": "加入单位",
  "invitation.otherKind":
    "您登录的账号（{name}）不是这一类单位的账号，不能加入。请退出以后，用收到邮件的邮箱加入，或者请负责人邀请您的另一个邮箱。",
  "invitation.signInFirst": "邮箱 {email} 已经有账号，请先登录，再加入。",
  "invitation.signIn": "登录",
  "invitation.newAccount": "注册账号",
  "invitation.address": "登录用的邮箱是 {email}。",
  "invitation.nameHint": "单位的同事会看到。",
  "invitation.join": "注册并加入单位",
  "invitation.state.unknown":
    "没有找到这个邀请。请检查邮件里的链接是不是完整，或者请单位负责人重新邀请。",
  "invitation.state.accepted": "这个邀请已经用过。如果是您本人加入的，请直接登录。",
  "invitation.state.revoked":
    "单位已取消这个邀请，或者又发了新的。请看最新的一封邮件，或者联系单位负责人。",
  "invitation.state.expired": "这个邀请已过期。请单位负责人重新邀请。",
  "refused.invitation-unknown": "没有找到这个邀请，请单位负责人重新邀请。",
  "refused.invitation-accepted": "这个邀请已经用过。如果是您本人加入的，请直接登录。",
  "refused.invitation-revoked": "单位已取消这个邀请，请联系单位负责人。",
  "refused.invitation-expired": "这个邀请已过期，请单位负责人重新邀请。",
  "refused.invitation-other-kind": "您登录的账号不是这一类单位的账号，不能加入。",
  "done.organisationLeft": "您已退出单位。",
} as const;
