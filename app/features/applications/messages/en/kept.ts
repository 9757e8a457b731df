import type { Translation } from "#app/i18n/translate.ts";
import type { kept as source } from "../zh-CN/kept.ts";

export const kept = {
  received: "Applications received",
  list: "People kept in mind",
  lede: "These people applied to you before and agreed to be invited when you have other positions. Whoever takes the consent back is no longer listed.",
  none: "Nobody is kept in mind yet",
  noneNext:
    "Where an applicant agrees to be invited, their application's page offers “Keep in mind”.",
  from: "Applied for “{title}”, kept on {at}",
  invite: "Invite to a position",
  letGo: "No longer keep",
  about: ": {name}",
  inviteLede:
    "We send the invitation. The person can apply or decline; you are not told when they decline. Each position can be offered once.",
  position: "Position",
  choose: "Choose a position",
  words: "Your words",
  wordsHint: "For example why you think that the position fits. Short, plain sentences, please.",
  send: "Send the invitation",
  noPositions: "There is no position to invite to now",
  noPositionsNext:
    "You can invite to positions that are open, and that the person has not applied for or been invited to.",
  "error.wordsMissing": "Write what you want to say.",
  "error.max2000": "Write at most 2,000 characters.",
  "error.choose": "Choose a position.",
  "refused.not-yours": "Your account can read but not handle applications.",
  "refused.organisation-not-verified":
    "Your organisation has not been verified yet, so it cannot handle applications.",
  "refused.not-agreed": "The person took the consent back and can no longer be invited.",
  "refused.position-closed":
    "The position takes no more applications. What you wrote is still here: choose another one.",
  "refused.invited-before": "You have invited this person to this position before.",
  "refused.not-found": "The application was not found.",
  "done.letGo": "You no longer keep this person.",
  "done.invited": "The invitation was sent.",
} as const satisfies Translation<typeof source>;
