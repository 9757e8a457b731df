import type { Translation } from "#app/i18n/translate.ts";
import type { certificates as zhCN } from "../zh-CN/certificates.ts";

export const certificates = {
  "checkIn.title": "You are in class: say so",
  "checkIn.text":
    "This meeting is from {from} to {until}. The teacher says or shows a code of six digits.",
  "checkIn.code": "Code",
  "checkIn.hint": "Six digits, for example 123 456",
  "checkIn.button": "I am here",
  "attended.title": "Your attendance",
  "attended.one": "{day}: {minutes} minutes",
  "attended.wrong":
    "If this is wrong, ask the provider to correct it; that can be done after the result too.",
  "feedback.give": "Say how this training was (until {day})",
  "feedback.see": "See what you said of this training",
  "result.title": "How the result came about",
  "result.working":
    "{taught} minutes were taught, you attended {attended}; at least {needed} are needed.",
  "result.attendance": "The time attended was not enough.",
  "result.assessment": "The assessment was not passed.",
  "corrected.title": "The result was corrected on {day}",
  "corrected.same": "The record was corrected and the result stays. The provider says why:",
  "corrected.text": "It was “{before}” before. The provider says why:",
  "certificate.see": "See my certificate",
  "certificate.seeWithdrawn": "See my certificate (withdrawn)",
  "certificate.title": "Certificate of completion",
  "certificate.text": "{holder} has completed “{title}”.",
  "certificate.number": "Certificate number",
  "certificate.code": "Check code",
  "certificate.holder": "Name",
  "certificate.days": "Days",
  "certificate.daysValue": "{from} to {until}",
  "certificate.hours": "Teaching hours",
  "certificate.issued": "Issued on",
  "certificate.withdrawn": "This certificate was withdrawn on {day}",
  "certificate.before": "The certificate before, {number}, was withdrawn on {day}.",
  "certificate.check": "Anybody can check it by number and check code: {address}",
  "certificate.checkNow": "Check it now",
  "verify.title": "Check a certificate",
  "verify.lede":
    "Type the number and the check code of the certificate to see whether it is valid.",
  "verify.hint": "Eight signs; spaces and small letters are fine.",
  "verify.button": "Check",
  "verify.valid": "Valid",
  "verify.withdrawn": "Withdrawn",
  "verify.none": "Not found",
  "verify.withdrawnOn": "Withdrawn on",
  "verifyText.valid":
    "This certificate was issued by the provider below and stands. Compare the first sign of the name.",
  "verifyText.withdrawn":
    "This certificate was issued and has been withdrawn; it is no longer valid.",
  "verifyWhy.result-corrected":
    "Why: the result of the course was corrected. If the person was given another certificate since, it has another number; check that one.",
  "verifyWhy.other": "Why: the provider told the person; it is not public.",
  "verifyText.none": "Please compare number and check code; both must be right.",
  "done.checkIn": "You are recorded as present.",
  "refused.not-now":
    "No meeting is on now. The code is taken from 15 minutes before a meeting until its end.",
  "refused.code-wrong":
    "The code is not right. Ask for it again, or ask the teacher to note you on the list.",
  "refused.too-many-tries":
    "Too many tries. Try again in 15 minutes, or ask the teacher to note you.",
  "error.codeMissing": "Please type the code.",
  "mailSubject.corrected-completed": "result corrected: completed",
  "mailSubject.corrected-failed": "result corrected: not completed",
  "mailSubject.corrected-no_show": "result corrected: did not come",
  "mailNews.corrected-completed":
    "The provider corrected your record; the result is now that you completed the course. The page says why and how your certificate stands.",
  "mailNews.corrected-failed":
    "The provider corrected your record; the result is now that you did not complete the course. Any certificate issued before is withdrawn. The page says why; if you think it is wrong, write to the provider.",
  "mailNews.corrected-no_show":
    "The provider corrected your record; the result is now that you did not come. Any certificate issued before is withdrawn. The page says why; if you think it is wrong, write to the provider.",
  "mailSubject.corrected-kept": "record corrected, same result",
  "mailNews.corrected-kept":
    "The provider corrected your record; the result stays the same. The page says why.",
  "mailSubject.certificate-issued": "new certificate",
  "mailNews.certificate-issued":
    "The provider issued a new certificate to you, with another number. The page shows it.",
  "mailSubject.certificate-withdrawn": "certificate withdrawn",
  "mailNews.certificate-withdrawn":
    "The provider has withdrawn your certificate. The page says why.",
} as const satisfies Translation<typeof zhCN>;
