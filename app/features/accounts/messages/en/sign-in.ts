export const signIn = {
  "signIn.title": "Sign in",
  "signIn.button": "Sign in",
  "signIn.ended.kept":
    "You were signed out because your time ran out. What you typed is kept: sign in and go on.",
  "signIn.ended.time":
    "You were signed out because your time ran out. Sign in again and you will be back on the same page.",
  "signIn.otherWays": "Other ways",
  "signIn.byCode": "Sign in with a code instead of a password",
  "signIn.forgotten": "I forgot my password",
  "signIn.register": "No account yet? Register",
  "address.label": "Email address or mobile number",
  "address.hint": "The one you registered with.",
  "address.missing": "Enter your email address or mobile number.",
  "address.mail-format": "Enter a full email address, such as name@example.cn.",
  "address.phone-format": "Enter a mobile number of 11 digits, or a full email address.",
  "password.label": "Password",
  "password.given-missing": "Enter your password.",
  "signInCode.title": "Sign in with a code",
  "signInCode.lede": "We will send you a code of 6 digits. Enter it and you are signed in.",
  "signInCode.button": "Send the code",
  "codeEnter.title": "Enter the code",
  "codeEnter.sent.mail": "If {to} has an account, we have sent a code to that address.",
  "codeEnter.sent.text": "If {to} has an account, we have sent a code to that number.",
  "codeEnter.notArrived.title": "Has it not arrived?",
  "codeEnter.notArrived.mail":
    "Wait a minute or two and look in your spam folder. You can also have a new code sent, and enter that one.",
  "codeEnter.notArrived.text":
    "Wait a minute or two. You can also have a new code sent, and enter that one.",
  "codeEnter.again": "Send a new code",
  "code.label": "Code",
  "code.hint": "6 digits, good for {minutes} minutes. You may paste it; spaces do no harm.",
  "code.missing": "Enter the code.",
  "code.format": "The code has 6 digits. Check what you entered.",
  "forgotten.title": "Forgotten password",
  "forgotten.lede":
    "Enter the email address or mobile number you registered with. We will send a code, and with it you can set a new password.",
  "resetPassword.title": "Set a new password",
  "resetPassword.button": "Save the new password and sign in",
  "newPassword.label": "New password",
  "newPassword.hint":
    "At least {least} characters. A few unrelated words make a good one. No capitals, digits or signs are needed. You may paste it.",
  "password.missing": "Enter a new password.",
  "password.too-short": "The password is too short: it needs at least 10 characters.",
  "password.too-long": "The password is too long: 200 characters at most.",
  "password.common": "Many people use this password, so it is easy to guess. Choose another.",
  "password.repeated": "This password repeats itself, so it is easy to guess. Choose another.",
  "password.sequence":
    "This password is a row of keys or numbers, so it is easy to guess. Choose another.",
  "password.contains-email": "The password contains your email name. Choose another.",
  "password.contains-phone": "The password contains your mobile number. Choose another.",
  "password.contains-name": "The password contains your name. Choose another.",
  "refused.password-common":
    "Many people use this password, so it is easy to guess. Choose another.",
  "refused.password-repeated":
    "This password repeats itself, so it is easy to guess. Choose another.",
  "refused.password-sequence":
    "This password is a row of keys or numbers, so it is easy to guess. Choose another.",
  "refused.password-too-short": "The password is too short: it needs at least 10 characters.",
  "refused.password-too-long": "The password is too long: 200 characters at most.",
  "refused.password-contains-email": "The password contains your email name. Choose another.",
  "refused.password-contains-phone": "The password contains your mobile number. Choose another.",
  "refused.password-contains-name": "The password contains your name. Choose another.",
  "refused.wrong-password":
    "The account or the password is wrong. Check both and try again, or sign in with a code.",
  "refused.suspended": "This account is suspended. If that seems wrong, contact us.",
  "refused.too-many-tries":
    "There were too many tries. Wait about {minutes} minutes and try again after {time}. Your account is not locked.",
  "refused.code-wrong": "The code is wrong. Check it and enter it again.",
  "refused.code-used": "This code was used already. Have a new one sent.",
  "refused.code-expired": "The code has expired. Have a new one sent.",
  "refused.code-attempts":
    "There were too many wrong tries, so this code no longer works. Have a new one sent.",
  "done.codeSentAgain": "A new code is on its way.",
  "done.passwordReset":
    "Your new password is saved and you are signed in. You were signed out on all other devices.",
} as const;
