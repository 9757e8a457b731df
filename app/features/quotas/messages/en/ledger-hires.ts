import type { Translation } from "../../../../i18n/translate.ts";
import type { ledgerHires as zhCN } from "../zh-CN/ledger-hires.ts";

export const ledgerHires = {
  "hires.title": "Hired here, not counted in the ledger",
  "hires.lede":
    "Somebody who agrees to be counted goes into the ledger in one step, without a number to type. Not agreeing changes nothing about the job, and you are not told why; if they give you the number themselves and agree to its use for the return, you can type it.",
  "hires.caption": "People hired and what they chose",
  "hires.name": "Name",
  "hires.unnamed": "Name no longer kept",
  "hires.startsOn": "First day",
  "hires.consent": "Their choice",
  "hires.next": "What you can do",
  "hires.state.agreed": "Agrees to be counted",
  "hires.state.not-agreed": "Has not agreed",
  "hires.state.taken-back": "Took the agreement back; counts up to {month}",
  "hires.take": "Take into the ledger",
  "hires.type": "Type the certificate number",
  "hires.of": ": {name}",
  "hire.title": "Into the ledger: {name}",
  "hire.startsOn": "First day as recorded with the hire: {day}.",
  "hire.agreedText":
    "Number, grade and last day are taken over from the certificate that was verified here. They are used for the yearly return alone, and no page shows the number. The person can read that they were taken over. Should they take the agreement back, months after that month no longer count.",
  "hire.notAgreedText":
    "Type a number here only if the person gave it to you and agrees to its use for the yearly return. Do not change the terms of the job because they have not agreed.",
  "hire.fromHint": "The first day is filled in; correct it if the contract says otherwise.",
  "hire.take": "Take into the ledger",
  "hire.type": "Save to the ledger",
  "hire.consent": "The person gave us this number and agrees to its use for the yearly return",
  "hire.byConsent": "The certificate is the one verified here; its number is not shown. {valid}",
  "hire.ended":
    "The person took back the agreement to be counted: months up to {month} count, later ones do not, and what was filed stays. They count again if the person agrees again or gives you the number.",
  "hire.endedShort": "Agreement taken back; counts up to {month}",
  "hire.refresh": "Take over the certificate as it is now",
  "hire.refreshHint": "After the person renewed the certificate here or was graded anew.",
  "refused.no-consent":
    "The person does not agree to be counted now; the certificate was not taken over.",
  "refused.certificate-unverified":
    "There is no verified certificate of this person here to take over.",
  "done.hire": "Taken into the ledger. Please enter the months next.",
  "done.refreshed": "The certificate was taken over as it is now.",
} as const satisfies Translation<typeof zhCN>;
