import type { Translation } from "../../../../i18n/translate.ts";
import type { found as chinese } from "../zh-CN/found.ts";

export const found = {
  crumb: "My account",
  positions: "Positions",
  "own.title": "Be found by employers",
  "own.lede":
    "This is off: without your consent no employer can find you. With it, verified employers looking for people for a position of theirs that is open see what you agreed to show, and can invite you to apply.",
  "own.never":
    "Whatever you agree to, employers never see the category, grade or number of a disability certificate, how to reach you, the least wage you wrote, or your other wishes. What you need never puts you further down.",
  "own.back":
    "You can take it back at any time; the next time somebody opens the list you are not on it. You may ignore or decline an invitation; the employer is not told.",
  "own.hide": "To stay out of one position's list, hide it among the positions that fit you.",
  "own.untold": "You have told nothing in your profile yet, so there is little to compare.",
  "own.profile": "Fill in my profile",
  "own.choices": "What I agree to show",
  "own.first": "Agree to the first one first.",
  "grant.background": "How I compare with a position, point by point",
  "grantHint.background":
    "Education, years of work, the skills a position asks for by name, and whether its occupation, place, form of work and wage are what you want. Employers see “Job seeker” and a code.",
  "grant.needs": "The adjustments I need and whether I can do what a position asks",
  "grantHint.needs":
    "This is sensitive and needs a consent of its own (Personal Information Protection Law, article 29). It is shown only to somebody who opens your entry, and each time is written down below. Without it you are taken to have said nothing: you may be invited to work you cannot do.",
  "grant.name": "My name",
  "grantHint.name": "Without it only the code is shown.",
  "own.given": "Agreed",
  "own.notGiven": "Not agreed",
  agree: "Agree",
  takeBack: "Take it back",
  about: ": {name}",
  "own.openings": "Who has looked",
  "own.noOpenings": "No employer has opened your entry yet.",
  "own.opening": "{at}: {employer} opened it for the position “{title}” and saw: {fields}",
  "field.conditions": "how you compare, point by point",
  "field.name": "your name",
  "field.needs": "the adjustments you need and what you can do",
  "done.agreed": "You agreed. You can take it back at any time.",
  "done.tookBack": "Taken back. It is not shown any more from now on.",
  "people.title": "Who fits this position",
  "people.lede":
    "These job seekers agreed to be found. We looked at {seen}; for {fitting} of them the position asks for nothing they cannot do. Below they stand by how well education, experience, skills and their own wishes match; where they match alike, whoever agreed first comes first. Needing an adjustment puts nobody further down.",
  "people.least":
    "Only how they compare is listed. Category and grade of a disability are not shown, and are not to be asked for.",
  "people.invited_one": "{count} person was invited and is not listed any more.",
  "people.invited_other": "{count} people were invited and are not listed any more.",
  "people.none": "There is nobody to list now",
  "people.noneText":
    "No fitting job seeker has agreed to be found yet, or all of them were invited or have applied. Come back in a few days.",
  "people.closed": "Nobody can apply for this position now",
  "people.closedText":
    "People who agreed to be found are listed while the position is open and the employer is verified.",
  "people.since": "Agreed to be found",
  "people.tally": "Point by point",
  "people.tallyText": "{met} met, {notMet} not met, {unknown} not clear",
  "people.open": "See each point, invite",
  person: "Job seeker {code}",
  "person.conditions": "Point by point",
  "person.withNeeds":
    "They agreed that you see the adjustments they need and what they can do. They are told that you opened this.",
  "person.withoutNeeds":
    "They did not choose to show the adjustments they need; do not guess from that. They can name them when they apply, and you answer each.",
  "person.invite": "Invite them to apply",
  "person.inviteLede":
    "We send them the invitation. They may apply or decline; you are not told of a refusal.",
  "person.isInvited": "Your organisation has invited them to this position.",
  words: "What you want to say",
  wordsHint:
    "For example why the position fits and which adjustments you can make. Plain, short sentences.",
  send: "Send the invitation",
  "error.wordsMissing": "Write what you want to say.",
  "error.max2000": "No more than 2,000 characters.",
  "refused.not-yours": "Your account cannot send invitations.",
  "refused.not-agreed":
    "They took their consent back or have applied for this position; they cannot be invited any more.",
  "refused.position-closed": "The position is closed; nobody can be invited any more.",
  "refused.invited-before": "Your organisation has invited them to this position before.",
  "refused.not-found-yet": "Agree to the first one first: how you compare with a position.",
  "done.invited": "The invitation was sent.",
} satisfies Translation<typeof chinese>;
