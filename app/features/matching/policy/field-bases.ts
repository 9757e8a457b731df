import type { ProfileSection } from "./profile.ts";

/** What a field of a profile is for. */
export type FieldUse = "match" | "found" | "counsellor" | "interview" | "apply";

/** By which ground of the 个人信息保护法 it is kept: art. 13 no. 1 and 14, or art. 29. */
export type FieldBasis = "consent" | "separate-consent";

export interface ProfileField {
  readonly field: string;
  readonly uses: readonly FieldUse[];
  readonly basis: FieldBasis;
}

/** Every field of a profile with its purpose and its legal basis, part by part; the last two have pages of their own. */
export const fieldBases = {
  wishes: [
    { field: "occupations", uses: ["match", "found", "counsellor"], basis: "consent" },
    { field: "regions", uses: ["match", "found", "counsellor"], basis: "consent" },
    { field: "travel", uses: ["counsellor"], basis: "consent" },
    { field: "hours", uses: ["counsellor"], basis: "consent" },
    { field: "forms", uses: ["match", "found", "counsellor"], basis: "consent" },
    { field: "wage", uses: ["match", "found", "counsellor"], basis: "consent" },
  ],
  background: [
    { field: "education", uses: ["match", "found", "counsellor"], basis: "consent" },
    { field: "experience", uses: ["match", "found", "counsellor"], basis: "consent" },
    { field: "holds", uses: ["match", "found", "counsellor"], basis: "consent" },
  ],
  abilities: [
    { field: "abilities", uses: ["match", "found", "counsellor"], basis: "separate-consent" },
  ],
  needs: [{ field: "needs", uses: ["match", "found", "apply"], basis: "separate-consent" }],
  reaching: [{ field: "reaching", uses: ["counsellor", "interview"], basis: "separate-consent" }],
} as const satisfies Readonly<
  Record<ProfileSection | "needs" | "reaching", readonly ProfileField[]>
>;
