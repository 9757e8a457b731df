import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { listPassport } from "#app/features/applications/index.server.ts";
import type {
  Adjustment,
  EducationLevel,
  FormOfWork,
} from "#app/features/positions/policy/index.ts";
import type { Fen } from "#app/lib/money.ts";
import type { Context } from "#app/platform/db.server.ts";
import { decryptField, encryptField } from "#app/platform/encryption.server.ts";
import type { SeekerFacts } from "./policy/index.ts";

const FIELD = "seeker_profiles.abilities";

/** The purpose of the separate consent under which abilities are kept (个人信息保护法 art. 29). */
export const MATCHING_PURPOSE = "matching";

export interface OwnProfile extends Omit<SeekerFacts, "needs"> {
  /** 0 where nothing was ever told. */
  readonly version: number;
}

const nothing: OwnProfile = {
  version: 0,
  abilities: {},
  education: null,
  experienceYears: null,
  holds: [],
  occupations: [],
  regions: [],
  formsOfWork: [],
  wageFloor: null,
};

/** What a person told, for themselves. Codes were checked when they were written. */
export async function readProfile({ userId }: Seeker, { db }: Context): Promise<OwnProfile> {
  const row = await db.seekerProfile.findUnique({
    where: { userId },
    select: {
      version: true,
      occupations: true,
      regions: true,
      formsOfWork: true,
      wageFloorFen: true,
      education: true,
      experienceYears: true,
      holds: true,
      abilitiesEncrypted: true,
    },
  });
  if (!row) return nothing;
  return {
    version: row.version,
    abilities: unsealAbilities(row.abilitiesEncrypted),
    education: row.education as EducationLevel | null,
    experienceYears: row.experienceYears,
    holds: row.holds,
    occupations: row.occupations,
    regions: row.regions,
    formsOfWork: row.formsOfWork as FormOfWork[],
    wageFloor: row.wageFloorFen as Fen | null,
  };
}

/** The same with what the adjustment passport says they need: what a match knows of a person. */
export async function readSeekerFacts(seeker: Seeker, ctx: Context): Promise<SeekerFacts> {
  const [{ version: _version, ...profile }, passport] = await Promise.all([
    readProfile(seeker, ctx),
    listPassport(seeker, ctx),
  ]);
  const needs = passport.flatMap(({ code }) => (code === null ? [] : [code as Adjustment]));
  return { ...profile, needs };
}

/** Null where nothing is told. */
export function sealAbilities(abilities: SeekerFacts["abilities"]): string | null {
  return Object.keys(abilities).length === 0
    ? null
    : encryptField(JSON.stringify(abilities), FIELD);
}

function unsealAbilities(sealed: string | null): SeekerFacts["abilities"] {
  return sealed === null
    ? {}
    : (JSON.parse(decryptField(sealed, FIELD)) as SeekerFacts["abilities"]);
}
