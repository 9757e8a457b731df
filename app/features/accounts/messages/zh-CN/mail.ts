/** What people read outside the site: mails and text messages. */
export const mail = {
  "mail.code.subject": "{site}验证码：{code}",
  "mail.code.body": `您好：

您的验证码是 {code}。

请在 {minutes} 分钟内，在您刚才打开的页面上填写。请不要告诉别人，我们的工作人员也不会向您要。

如果不是您本人操作，不用理会这封邮件，您的账号是安全的。

{site}`,
  "mail.reset.subject": "{site}：设置新密码的验证码 {code}",
  "mail.reset.body": `您好：

您要设置新密码。验证码是 {code}。

请在 {minutes} 分钟内，在您刚才打开的页面上填写。请不要告诉别人，我们的工作人员也不会向您要。

如果不是您本人操作，不用理会这封邮件，您的密码没有变。

{site}`,
  "mail.noAccount.subject": "{site}：这个邮箱还没有账号",
  "mail.noAccount.body": `您好：

刚才有人想用这个邮箱登录{site}，但是这个邮箱没有账号，所以没有发验证码。

如果是您本人，也许您注册时用的是别的邮箱或手机号。您可以再试一次，或者注册：
{signIn}

如果不是您本人操作，不用理会这封邮件。

{site}`,
  "mail.registered.subject": "{site}：这个邮箱已经有账号",
  "mail.registered.body": `您好：

刚才有人想用这个邮箱注册{site}，但是这个邮箱已经有账号，所以没有发验证码。

如果是您本人，请直接登录。忘记密码也没关系，可以用验证码登录：
{signIn}

如果不是您本人操作，不用理会这封邮件，您的账号是安全的。

{site}`,
  "text.code": "【{site}】验证码 {code}，{minutes} 分钟内有效，请勿告诉别人。",
  "text.reset": "【{site}】设置新密码的验证码 {code}，{minutes} 分钟内有效，请勿告诉别人。",
  "text.noAccount":
    "【{site}】这个手机号没有账号。如果是您本人，请试试别的手机号或邮箱，或者注册。",
  "text.registered": "【{site}】这个手机号已经有账号，请直接登录。如果不是您本人操作，不用理会。",
  "mail.welcome.subject": "{site}：注册完成",
  "mail.welcome.body": `{name}，您好：

您在{site}的账号已经可以使用。登录的网址是：
{signIn}

登录用这个邮箱，密码是您自己设置的，我们不知道您的密码。忘记了也可以用验证码登录。

{site}`,
  "text.welcome": "【{site}】您的账号已经可以使用，请用这个手机号登录。",
  "mail.changed.subject": "{site}：您的联系方式已更改",
  "mail.changed.body": `您好：

您的账号刚刚添加或更改了联系方式，新的是 {to}。

如果不是您本人操作，请马上登录并更改密码，退出所有设备，或者联系我们。

{site}`,
  "text.changed":
    "【{site}】您的账号添加或更改了联系方式：{to}。如果不是您本人操作，请马上登录更改密码。",
} as const;
