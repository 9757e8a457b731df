import type { Translation } from "../../../../i18n/translate.ts";
import type { reaching as zhCN } from "../zh-CN/reaching.ts";

export const reaching = {
  title: "How to talk with me",
  profile: "My profile",
  lede: "Tell how others best talk with you and what you work with, so that they can prepare. Everything may stay empty.",
  "who.counsellor": "Your counsellor sees it if your plan lets them see your profile.",
  "who.employer":
    "An employer sees it once there is an interview, if you agree to it in that application.",
  "who.nobody": "Nobody else sees it. It plays no part in what fits or in what order.",
  modes: "How to talk",
  modesHint: "Choose what suits you, as many as you like.",
  "mode.text": "In text: messages or in writing",
  "mode.sign-language": "In sign language",
  "mode.mandarin": "Speaking Mandarin",
  "mode.dialect": "Speaking the local dialect",
  "mode.lip-reading": "Face to face and slowly, so that I can read lips",
  "mode.easy-words": "In easy words, one thing at a time",
  "mode.supporter": "With my supporter there to help",
  aids: "Assistive technology and devices",
  aidsHint: "Choose what you use, as many as you like.",
  "aid.screen-reader": "a screen reader",
  "aid.braille-display": "a braille display",
  "aid.magnifier": "magnification",
  "aid.hearing-aid": "a hearing aid",
  "aid.cochlear-implant": "a cochlear implant",
  "aid.speech-device": "a communication board or speech device",
  "aid.adapted-input": "an adapted keyboard or mouse, or voice input",
  "aid.wheelchair": "a wheelchair",
  "aid.walking-aid": "crutches or a walking frame",
  "aid.white-cane": "a white cane",
  "aid.prosthesis": "a prosthesis or orthosis",
  uses: "Uses {aid}",
  words: "Anything else",
  wordsHint:
    "For example: I cannot follow a phone call, please text; please send papers a day ahead.",
  agree: "I agree that Tongtu keeps this, only so that those I allow know how to talk with me",
  agreeHint:
    "It is sensitive and kept encrypted. Without it you can search, apply and have a plan all the same. Clear everything above and save to take the consent back; it is then deleted.",
  save: "Save",
  opened: "Who has looked",
  openedNone: "Nobody has looked yet.",
  openedAt: "{at}: your counsellor looked.",
  basis:
    "Purpose: talking with you. Basis: your separate consent (Personal Information Protection Law, article 29). When employers looked is told in each application under what they may see. All of it is deleted with your account.",
  "done.saved": "Saved.",
  "error.choose": "Choose among the options listed",
  "error.tooLong": "At most 500 characters",
  "refused.changed-meanwhile":
    "This page was changed elsewhere. Check what it says now and save again.",
  "refused.consent-missing": "To keep this, agree below first; or leave everything empty.",
} satisfies Translation<typeof zhCN>;
