import type { Translation } from "../../../../i18n/translate.ts";
import type { filing as zhCN } from "../zh-CN/filing.ts";

export const filing = {
  title: "Being counted in the yearly return",
  toList: "My applications",
  why: "Every year {employer} reports how many disabled people it employs, and pays a levy if they are too few. If you agree, it can count you.",
  what: "If you agree, number, grade and last day of your verified certificate go into {employer}'s ledger for the return. They are used for the return alone, and also go to the public body that checks it.",
  number:
    "Nobody at the employer sees the number on a page. Its last two figures say category and grade, and the return holds the whole number.",
  free: "Not agreeing changes nothing about the job, the pay or the terms. The employer learns only that you have not agreed, not why.",
  back: "You can take it back at any time. Months up to that one can still be declared, later ones no longer count, and what was filed stays.",
  "state.given": "You agreed",
  "state.givenText": "{employer} can take you into its ledger.",
  "state.notGiven": "You do not agree now",
  "state.notGivenText": "{employer} cannot get anything of your certificate from here.",
  "state.takenBackText": "You took it back on {at}.",
  agree: "Agree to be counted",
  takeBack: "Take it back",
  "place.title": "Whether you are in the ledger",
  "place.none": "{employer} has not taken you into its ledger from here.",
  "place.byConsent": "{employer} took you into its ledger on {at}, as you agreed.",
  "place.byHand":
    "{employer} took you into its ledger on {at} and typed the certificate number itself. If you did not give it the number, ask it to remove you, or contact us.",
  "place.noYears": "Nothing has been filed yet.",
  "place.years": "Years filed with you in them: {years}.",
  "place.looked": "What the employer is shown, and who has looked",
  "done.agree": "You agreed to be counted.",
  "done.take-back": "You took it back.",
  "refused.not-found": "This application was not found.",
  "refused.ended": "You can choose this once you have accepted an offer.",
} as const satisfies Translation<typeof zhCN>;
