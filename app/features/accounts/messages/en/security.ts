export const security = {
  "secondFactor.title": "Second step",
  "secondFactor.lede":
    "The password is right. To finish signing in, enter the code from your authenticator app.",
  "secondFactor.label": "Code or recovery code",
  "secondFactor.hint":
    "The 6 digits in your authenticator app. Without your phone, use a recovery code of 12 digits.",
  "secondFactor.format": "A code has 6 digits, a recovery code 12. Check what you entered.",
  "secondFactor.button": "Continue",
  "secondFactor.signOut": "Use another account: sign out",
  "secondFactorSetUp.title": "Set up the second step",
  "secondFactorSetUp.staff":
    "Your account can see other people's information. So signing in takes a code from your phone besides the password. You set this up once.",
  "secondFactorSetUp.lede":
    "From then on signing in takes a code from your phone besides the password, so that the password alone lets nobody in.",
  "secondFactorSetUp.first": "First: get an authenticator app",
  "secondFactorSetUp.app":
    "Install an authenticator app on your phone or computer. Any app that knows TOTP will do.",
  "secondFactorSetUp.second": "Second: add the account to the app",
  "secondFactorSetUp.scan": "Scan this QR code with the app.",
  "secondFactorSetUp.qr": "QR code with the same content as the key in text below",
  "secondFactorSetUp.type":
    "If scanning is not for you, choose manual entry in the app and type this key. Leave out the spaces if you like; the type is “time-based”.",
  "secondFactorSetUp.third": "Third: enter the code the app shows",
  "secondFactorSetUp.code": "Code in the app",
  "secondFactorSetUp.codeHint":
    "6 digits; a new one comes every 30 seconds. If you are not in time, use the next.",
  "secondFactorSetUp.button": "Confirm and switch on",
  "recoveryCodes.title": "Keep your recovery codes",
  "recoveryCodes.lede":
    "The second step is on. These recovery codes are shown this once: each works one time when you are without your phone.",
  "recoveryCodes.keep":
    "Download them, print them or write them down. Keep them safe and to yourself.",
  "recoveryCodes.button": "I have kept them, continue",
  "recoveryCodes.download": "Download the recovery codes (text file)",
  "recoveryCodes.file": "Recovery codes, each good once. Keep them safe.",
  "refused.totp-wrong":
    "The code is wrong. Look at the 6 digits the app shows now. If it stays wrong, check the clock of your phone.",
  "refused.totp-used": "This code was used already. Wait for the next one in the app.",
  "refused.recovery-wrong": "The recovery code is wrong or was used already.",
  "refused.not-set-up": "The second step is not set up yet.",
  "refused.already-set-up": "The second step is set up already.",
  "done.secondFactorOn": "The second step is on.",
} as const;
