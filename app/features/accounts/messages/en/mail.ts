export const mail = {
  "mail.code.subject": "{site}: your code is {code}",
  "mail.code.body": `Hello,

your code is {code}.

Enter it within {minutes} minutes on the page you have open. Tell it to nobody; our staff will never ask for it.

If this was not you, you need do nothing. Your account is safe.

{site}`,
  "mail.reset.subject": "{site}: code {code} to set a new password",
  "mail.reset.body": `Hello,

you are setting a new password. Your code is {code}.

Enter it within {minutes} minutes on the page you have open. Tell it to nobody; our staff will never ask for it.

If this was not you, you need do nothing. Your password has not changed.

{site}`,
  "mail.noAccount.subject": "{site}: this address has no account",
  "mail.noAccount.body": `Hello,

somebody has just tried to sign in to {site} with this address. It has no account, so we sent no code.

If it was you, you may have registered with another address or a mobile number. Try again, or register:
{signIn}

If this was not you, you need do nothing.

{site}`,
  "mail.registered.subject": "{site}: this address already has an account",
  "mail.registered.body": `Hello,

somebody has just tried to register with {site} with this address. It already has an account, so we sent no code.

If it was you, simply sign in. If you forgot your password, a code will do:
{signIn}

If this was not you, you need do nothing. Your account is safe.

{site}`,
  "text.code": "[{site}] Your code is {code}. It is good for {minutes} minutes. Tell it to nobody.",
  "text.reset":
    "[{site}] Your code to set a new password is {code}. It is good for {minutes} minutes. Tell it to nobody.",
  "text.noAccount":
    "[{site}] This number has no account. If this was you, try another number or an email address, or register.",
  "text.registered":
    "[{site}] This number already has an account: simply sign in. If this was not you, do nothing.",
  "mail.welcome.subject": "{site}: you are registered",
  "mail.welcome.body": `Hello {name},

your account with {site} is ready. Sign in here:
{signIn}

Sign in with this address and the password you chose; we do not know it. If you forget it, a code will do.

{site}`,
  "text.welcome": "[{site}] Your account is ready. Sign in with this number.",
  "mail.changed.subject": "{site}: your contact has changed",
  "mail.changed.body": `Hello,

a way to reach you was just added to your account or changed. The new one is {to}.

If this was not you, sign in at once, change your password and sign out everywhere, or contact us.

{site}`,
  "text.changed":
    "[{site}] A contact was added to your account or changed: {to}. If this was not you, sign in and change your password at once.",
} as const;
