import type { Translation } from "../../../../i18n/translate.ts";
import type { closing as zhCN } from "../zh-CN/closing.ts";

export const closing = {
  "close.title": "Close my account",
  "close.lede":
    "After closing you cannot sign in any more. For {hours} hours you can change your mind; then everything is deleted and cannot be brought back.",
  "close.deleted": "What is deleted",
  "close.deleted.identity":
    "Your name, mail address, mobile number, password, second factor and reading preferences",
  "close.deleted.certificate":
    "The number, category, grade and validity of your disability certificate",
  "close.deleted.saved": "Saved positions, saved searches and text you had not finished",
  "close.deleted.applications":
    "Drafts, application texts, files, messages between you and employers, and your list of needs. Applications under way are withdrawn, and the employer sees that they were",
  "close.kept": "What is kept, and why",
  "close.kept.trail":
    "The record of who did what and when. It can be neither changed nor deleted, so that it can be checked later; your name and addresses are no longer in it, only a number",
  "close.kept.consent":
    "What you agreed to and when you withdrew it, to show that we had your consent",
  "close.kept.applications":
    "Which positions you applied for, when, and how it ended; if you were hired, the employer needs it as a staff record",
  "close.kept.messages": "Mails and text messages already sent to you, deleted after 90 days",
  "close.organisation":
    "If you are a member of an organisation, you leave it at once. Its information and positions belong to the organisation and stay. If you take your account back, ask the organisation to invite you again.",
  "close.before": "Before you close it, you can download what we keep about you:",
  "close.confirm": "Confirm that it is you",
  "close.password": "Present password",
  "close.sendCode": "Send a code",
  "close.codeFirst": "You have not set a password. First we send a code to you: {to}.",
  "close.codeSent": "A code was sent to {to}.",
  "close.button": "Close my account",
  "close.lastOwner": "You cannot close your account yet",
  "close.lastOwnerText":
    "You are the only owner of these organisations. An organisation always needs an owner. Make a colleague an owner first, or tell us that the organisation no longer uses Tongtu:",
  "close.toMembers": "Go to the members and choose another owner",
  "close.staff":
    "Staff accounts are suspended by an administrator; you cannot close yours yourself. Ask an administrator.",
  "refused.last-owner":
    "You are the only owner of an organisation. Make a colleague an owner first.",
  "refused.staff": "Staff accounts are suspended by an administrator; you cannot close yours.",
  "refused.no-proof": "Enter your password or the code, so that we know it is you.",
  "refused.closed":
    "This account is being closed. If you changed your mind, open the link in the message we sent you, and you have it back.",
  "closed.title": "Your account is closed",
  "closed.text":
    "You are signed out on every device. In {hours} hours your information is deleted. We sent you a message to confirm.",
  "closed.undo":
    "If you change your mind, open the link in that message within {hours} hours: saved things and applications are still there. After that they cannot be brought back.",
  "restore.title": "Take back my account",
  "restore.text":
    "Your account is being closed. You can take it back until {time} and then sign in as usual.",
  "restore.button": "Take back my account",
  "restore.tooLate": "This link no longer works",
  "restore.tooLateText":
    "You may have taken the account back already, or the time is over and your information is deleted. Try to sign in, or register again.",
  "restore.signIn": "Sign in",
  "restore.register": "Register",
  "refused.too-late":
    "This link no longer works: the account was taken back already, or the time is over.",
  "done.restored": "You have your account back. Sign in as usual.",
  "done.closeCodeSent": "The code was sent.",
  "mail.closed.subject": "{site}: your account is closed",
  "mail.closed.body": `Hello {name},

Your account at {site} is closed, and you are signed out on every device. After {until} your information is deleted and cannot be brought back.

If you change your mind, or this was not you, open this link before then to take your account back:
{link}

{site}`,
  "text.closed":
    "[{site}] Your account is closed. If you change your mind or this was not you, open {link} before {until}.",
} as const satisfies Translation<typeof zhCN>;
