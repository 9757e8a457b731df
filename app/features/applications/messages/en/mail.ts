import type { Translation } from "#app/i18n/translate.ts";
import type { mail as source } from "../zh-CN/mail.ts";

export const mail = {
  "mail.subject": "{title}: {news}",
  "mail.body": "Hello,\n\n{news}\n\nPosition: {title}\nEmployer: {employer}\n\nSee it here: {link}",
  "mail.employerBody": "Hello,\n\n{news}\n\nPosition: {title}\n\nSee it here: {link}",
  "mail.outcomeSubject": "{title}: were you able to hire?",
  "mail.outcomeBody":
    "Hello,\n\nThe position “{title}” is over. Were you able to hire? Please take a minute to tell us.\n\nAnswer here: {link}",
  "mailNews.submitted": "Your application is handed in.",
  "mailNews.message": "The employer has sent you a message.",
  "mailNews.adjustment-answered": "The employer has answered an adjustment you asked for.",
  "mailNews.due": "There is a step for you to take by {date}.",
  "mailNews.lapsed": "For 60 days nothing happened, so the application has ended by itself.",
  "mailEmployer.submit": "A new application has come.",
  "mailEmployer.message": "An applicant has sent a message.",
  "mailEmployer.choose-interview": "An applicant has chosen a time for the interview.",
  "mailEmployer.decline-times": "An applicant asks for other times.",
  "mailEmployer.accept-offer": "An applicant has accepted your offer.",
  "mailEmployer.withdraw": "An application was withdrawn.",
  "mailEmployer.due": "An application is due to be answered tomorrow.",
  "mail.invitationSubject": "{employer} invites you to apply: {title}",
  "mail.invitationBody":
    "Hello,\n\nYou applied to this employer before and agreed to be invited when it has other positions.\n\nEmployer: {employer}\nPosition: {title}\n\nOpen this to read the invitation, to apply or to decline: {link}",
} as const satisfies Translation<typeof source>;
