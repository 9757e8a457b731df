import type { Translation } from "../../../../i18n/translate.ts";
import type { ownPlan as chinese } from "../zh-CN/own-plan.ts";

export const ownPlan = {
  "own.title": "My plan",
  "own.none": "You have no plan yet",
  "own.noneText":
    "If you would like somebody to look for work or training with you, ask an employment counsellor of your district to begin a plan, and tell them the mail address or mobile number you sign in with. You can use Tongtu all the same without one.",
  "own.asks": "{counsellor} would like to make a plan with you",
  "own.asksText":
    "If you agree, this counsellor sees your name and what is in the plan, and writes into it: an assessment, goals, measures and a log of talks. How far you come with a position or course recommended in the plan (applied, interview, hired, enrolled, completed) is noted in it by itself; what did not work out is not. You can read every word of it, and take your consent back at any time. Nothing follows if you do not agree.",
  "own.basis":
    "Purpose: employment support, one person, one plan. Basis: your separate consent (Personal Information Protection Law, article 29). Nothing is given to employers or other offices.",
  "own.consent": "I agree",
  "own.change": "Change what the counsellor sees",
  "own.save": "Save",
  "own.showsProfile":
    "The counsellor may also see my profile, how to talk with me and which positions fit, and recommend them to me",
  "own.showsProfileHint":
    "That includes what you said you can and cannot do. The plan can be made without it.",
  "own.showsCertificate":
    "The counsellor may also see the day my disability certificate ends, to remind me in time",
  "own.showsCertificateHint": "Only the day: not its category, grade or number.",
  "own.refuse": "I do not agree",
  "own.withdraw": "Take my consent back",
  "own.withdrawText":
    "The plan stops, and the counsellor can no longer read any of it. You can begin again later.",
  "own.list.graduate": "The {year} list of graduates and me",
  "own.list.aid": "The {year} list of people to be helped to work and me",
  "own.handOvers": "Who has looked after my plan",
  "own.handOver": "{day}: from {from} to {to} ({reason})",
  "handOverReason.balance": "to balance the work",
  "handOverReason.leave": "the counsellor is away or has left",
  "handOverReason.moved": "you moved",
  "handOverReason.asked": "you asked for it",
  "handOverReason.language": "a better way to communicate",
  "handOverReason.other": "other",
  "own.counsellor": "Counsellor",
  "own.proposed": "Please look at this plan",
  "own.proposedText":
    "The assessment, goals and measures below were written by the counsellor after talking with you. The plan stands once you agree.",
  "own.agree": "I agree to this plan",
  "own.disagree": "I do not agree",
  "own.disagreeWords": "What does not suit you",
  "own.disagreeHint": "In your own words; the counsellor reads them and changes the plan.",
  "own.disagreeButton": "Tell the counsellor",
  "own.words": "What I want to say",
  "own.wordsHint": "It stands in the plan; you and the counsellor can read it.",
  "own.wordsButton": "Save",
  "own.want": "I am interested",
  "own.notWant": "Not interested",
  "own.why": "See why it was recommended",
  "own.moves": "I want to change something",
  "own.declined":
    "Not being interested has no effect on any allowance or on what is recommended later, and no other office is told.",
  "done.consented": "Your choice is saved.",
  "done.withdrawn": "Your consent is taken back and the plan has stopped.",
  "done.agreed": "You have agreed to this plan.",
  "done.disagreed": "The counsellor is told.",
  "done.ownWords": "Saved.",
  "done.answered": "Your answer is noted.",
  "mail.asked.subject": "{site}: somebody would like to make a plan with you",
  "mail.asked.body":
    "Sign in to {site} to read about it and decide whether you agree:\n{link}\n\nNothing follows if you do not.",
  "mail.proposed.subject": "{site}: your plan waits for you",
  "mail.proposed.body":
    "Sign in to {site} to read it, and agree or say what does not suit you:\n{link}",
} satisfies Translation<typeof chinese>;
