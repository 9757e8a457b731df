import { impossibleStates } from "../policy/impossible-states.ts";
import { lookRules } from "../policy/looks.ts";

export const checkKinds = ["plausibility", "integrity"] as const;
export type CheckKind = (typeof checkKinds)[number];

/** Not looked at yet, looked at, no longer found. */
export const findingViews = ["open", "looked", "gone"] as const;
export type FindingView = (typeof findingViews)[number];

export const rulesOfKind = { plausibility: lookRules, integrity: impossibleStates } as const;
export type CheckRule = (typeof lookRules | typeof impossibleStates)[number];
