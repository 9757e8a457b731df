/** How a person would be talked with. */
export const communicationModes = [
  "text",
  "sign-language",
  "mandarin",
  "dialect",
  "lip-reading",
  "easy-words",
  "supporter",
] as const;
export type CommunicationMode = (typeof communicationModes)[number];

/** What a person works and gets about with. */
export const assistiveAids = [
  "screen-reader",
  "braille-display",
  "magnifier",
  "hearing-aid",
  "cochlear-implant",
  "speech-device",
  "adapted-input",
  "wheelchair",
  "walking-aid",
  "white-cane",
  "prosthesis",
] as const;
export type AssistiveAid = (typeof assistiveAids)[number];

/** Told of the person's own will; each part may stay empty. */
export interface ReachingNote {
  readonly modes: readonly CommunicationMode[];
  readonly aids: readonly AssistiveAid[];
  /** What the lists do not say. */
  readonly words: string;
}

export const reachingWordsLimit = 500;

/** The purpose of the separate consent it is kept by (个人信息保护法 art. 29). */
export const reachingPurpose = "reaching";

export const noReachingNote: ReachingNote = { modes: [], aids: [], words: "" };

export function saysNothing({ modes, aids, words }: ReachingNote): boolean {
  return modes.length === 0 && aids.length === 0 && words === "";
}
