import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { listPassport, listPassportCodes } from "#app/features/applications/index.server.ts";
import type {
  Adjustment,
  EducationLevel,
  FormOfWork,
} from "#app/features/positions/policy/index.ts";
import type { Fen } from "#app/lib/money.ts";
import { groupBy } from "#app/lib/group.ts";
import type { Context } from "#app/platform/db.server.ts";
import { decryptField, encryptField } from "#app/platform/encryption.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { SeekerFacts } from "./policy/index.ts";

const FIELD = "seeker_profiles.abilities";

/** The purpose of the separate consent under which abilities are kept (个人信息保护法 art. 29). */
export const MATCHING_PURPOSE = "matching";

export interface OwnProfile extends Omit<SeekerFacts, "needs"> {
  /** 0 where nothing was ever told. */
  readonly version: number;
  /** The longest way, one way; no part of a match, as no position says its hours or its way in figures. */
  readonly travelMinutes: number | null;
  readonly hoursAWeek: number | null;
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
  travelMinutes: null,
  hoursAWeek: null,
};

const select = {
  userId: true,
  version: true,
  occupations: true,
  regions: true,
  formsOfWork: true,
  wageFloorFen: true,
  travelMinutes: true,
  hoursAWeek: true,
  education: true,
  experienceYears: true,
  holds: true,
  abilitiesEncrypted: true,
} as const satisfies Prisma.SeekerProfileSelect;

/** What a person told, for themselves. Codes were checked when they were written. */
export async function readProfile({ userId }: Seeker, { db }: Context): Promise<OwnProfile> {
  const row = await db.seekerProfile.findUnique({ where: { userId }, select });
  return row ? profileOf(row) : nothing;
}

function profileOf(row: Prisma.SeekerProfileGetPayload<{ select: typeof select }>): OwnProfile {
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
    travelMinutes: row.travelMinutes,
    hoursAWeek: row.hoursAWeek,
  };
}

/** The same with what the adjustment passport says they need: what a match knows of a person. */
export async function readSeekerFacts(seeker: Seeker, ctx: Context): Promise<SeekerFacts> {
  const [profile, needs] = await Promise.all([readProfile(seeker, ctx), listNeeds(seeker, ctx)]);
  return { ...matchedOf(profile), needs };
}

/** What the adjustment passport names, by its codes. */
export async function listNeeds(seeker: Seeker, ctx: Context): Promise<Adjustment[]> {
  const passport = await listPassport(seeker, ctx);
  return passport.flatMap(({ code }) => (code === null ? [] : [code as Adjustment]));
}

/** Of what was told, the part that a match may know. */
function matchedOf({
  version: _version,
  travelMinutes: _travelMinutes,
  hoursAWeek: _hoursAWeek,
  ...matched
}: OwnProfile): Omit<SeekerFacts, "needs"> {
  return matched;
}

export interface Asking {
  readonly facts: SeekerFacts;
  /** Positions they do not want to be shown. */
  readonly hidden: ReadonlySet<string>;
}

/** What a match knows of each of some people, who agreed that it is worked out for them; of health only where asked. */
export async function readAskers(
  userIds: readonly string[],
  ctx: Context,
  withHealth: (userId: string) => boolean = () => true,
): Promise<ReadonlyMap<string, Asking>> {
  const where = { userId: { in: [...userIds] } };
  const [profiles, codes, hiding] = await Promise.all([
    ctx.db.seekerProfile.findMany({ where, select }),
    listPassportCodes(userIds.filter(withHealth), ctx),
    ctx.db.hiddenPosition.findMany({ where, select: { userId: true, positionId: true } }),
  ]);
  const profileFor = new Map(
    profiles.map((row) => [
      row.userId,
      profileOf(withHealth(row.userId) ? row : { ...row, abilitiesEncrypted: null }),
    ]),
  );
  const needsOf = groupBy(codes, ({ userId }) => userId);
  const hiddenBy = groupBy(hiding, ({ userId }) => userId);
  return new Map(
    userIds.map((userId) => {
      const profile = matchedOf(profileFor.get(userId) ?? nothing);
      const needs = (needsOf.get(userId) ?? []).map(({ code }) => code);
      const hidden = new Set((hiddenBy.get(userId) ?? []).map(({ positionId }) => positionId));
      return [userId, { facts: { ...profile, needs }, hidden }];
    }),
  );
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
