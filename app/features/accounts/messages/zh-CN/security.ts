/** The second factor, passwords, addresses, the end of a session. */
export const security = {
  "secondFactor.title": "第二步验证",
  "secondFactor.lede": "密码正确。还需要填写身份验证应用里的验证码，才能完成登录。",
  "secondFactor.label": "验证码或恢复码",
  "secondFactor.hint": "身份验证应用里的 6 位数字。手机不在身边时，可以填一个 12 位的恢复码。",
  "secondFactor.format": "验证码是 6 位数字，恢复码是 12 位数字，请检查。",
  "secondFactor.button": "继续",
  "secondFactor.signOut": "换一个账号：退出登录",
  "secondFactorSetUp.title": "设置第二步验证",
  "secondFactorSetUp.staff":
    "您的账号能看到别人的信息，所以登录时除了密码，还需要手机上的验证码。只需设置一次。",
  "secondFactorSetUp.lede":
    "设置以后，登录时除了密码，还需要手机上的验证码。别人知道了密码也进不来。",
  "secondFactorSetUp.first": "第一步：准备身份验证应用",
  "secondFactorSetUp.app":
    "在手机或电脑上安装一个身份验证应用，例如应用商店里的“身份验证器”类应用。任何支持 TOTP 的应用都可以。",
  "secondFactorSetUp.second": "第二步：把账号加到应用里",
  "secondFactorSetUp.scan": "用应用扫描下面的二维码。",
  "secondFactorSetUp.qr": "二维码，内容和下面的文字密钥相同",
  "secondFactorSetUp.type":
    "不方便扫描时，在应用里选择手动输入，填写下面的密钥。空格可以不填，类型选择“基于时间”。",
  "secondFactorSetUp.third": "第三步：填写应用里的验证码",
  "secondFactorSetUp.code": "应用里的验证码",
  "secondFactorSetUp.codeHint": "6 位数字，每 30 秒换一个。来不及填就用下一个。",
  "secondFactorSetUp.button": "确认并启用",
  "recoveryCodes.title": "保存恢复码",
  "recoveryCodes.lede":
    "第二步验证已启用。下面的恢复码只显示这一次：手机不在身边时，每个可以用一次。",
  "recoveryCodes.keep": "请下载、打印或抄写下来，放在安全的地方，不要告诉别人。",
  "recoveryCodes.button": "我已保存，继续",
  "recoveryCodes.download": "下载恢复码（文本文件）",
  "recoveryCodes.file": "恢复码，每个可以用一次。请放在安全的地方。",
  "refused.totp-wrong":
    "验证码不对。请看应用里现在显示的 6 位数字。如果一直不对，请检查手机的时间是否准确。",
  "refused.totp-used": "这个验证码已经用过。请等应用里出现下一个，再填写。",
  "refused.recovery-wrong": "恢复码不对，或者已经用过。",
  "refused.not-set-up": "还没有设置第二步验证。",
  "refused.already-set-up": "第二步验证已经设置好了。",
  "done.secondFactorOn": "第二步验证已启用。",
} as const;
