import { demands, educationLevels, formsOfWork } from "#app/features/positions/policy/index.ts";
import { abilities, hidingReasons } from "#app/features/matching/policy/index.ts";
import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import { HOME_REGION } from "./people.ts";
import type { Workbench } from "./sample.ts";

const OCCUPATIONS = ["3-01", "4-01", "4-04", "6-02", "4", "2-02"] as const;
const HELD = [
  "养老护理员（五级）",
  "保健按摩师（五级）",
  "电子表格",
  "文字处理",
  "短视频剪辑",
] as const;
const REGIONS = [HOME_REGION, HOME_REGION, "140500", "140581"] as const;

/** The sample seeker hears the screen and cannot lift; two of three others told something, a few of them all. */
export function addProfiles(bench: Workbench, own: string, others: readonly string[]): void {
  addProfile(bench, own, {
    occupations: ["4-04", "3-01"],
    regions: ["140500"],
    formsOfWork: ["full-time", "home-based", "flexible"],
    wageFloorFen: 250_000,
    education: "junior-college",
    experienceYears: 3,
    holds: ["电子商务师（五级）", "电子表格", "客服"],
    told: { sight: "with-adjustments", hearing: "can", lifting: "cannot", travel: "cannot" },
  });
  const { random } = bench;
  others.forEach((userId, at) => {
    if (at % 3 === 0) return;
    const isFull = at % 3 === 1;
    addProfile(bench, userId, {
      occupations: random.sample(OCCUPATIONS, random.int(isFull ? 1 : 0, 3)),
      regions: [random.pick(REGIONS)],
      formsOfWork: isFull ? random.sample(formsOfWork, random.int(1, 3)) : [],
      wageFloorFen: isFull ? random.int(18, 45) * 10_000 : null,
      education: isFull ? random.pick(educationLevels.slice(1)) : null,
      experienceYears: random.int(0, 12),
      holds: isFull ? random.sample(HELD, random.int(0, 3)) : [],
      told: isFull
        ? Object.fromEntries(
            random.sample(demands, random.int(1, 4)).map((one) => [one, random.pick(abilities)]),
          )
        : {},
    });
  });
  hidePositions(bench, own);
}

interface Told {
  readonly occupations: readonly string[];
  readonly regions: readonly string[];
  readonly formsOfWork: readonly string[];
  readonly wageFloorFen: number | null;
  readonly education: string | null;
  readonly experienceYears: number;
  readonly holds: readonly string[];
  readonly told: Readonly<Record<string, string>>;
}

function addProfile(bench: Workbench, userId: string, { told, ...plain }: Told): void {
  const { random, sample, seal, ago } = bench;
  const updatedAt = ago(random.int(1, 60));
  const isTold = Object.keys(told).length > 0;
  sample.seekerProfiles.push({
    id: random.uuid(updatedAt),
    userId,
    ...plain,
    holds: [...plain.holds],
    occupations: [...plain.occupations],
    regions: [...plain.regions],
    formsOfWork: [...plain.formsOfWork],
    abilitiesEncrypted: isTold ? seal(JSON.stringify(told), "seeker_profiles.abilities") : null,
    updatedAt,
    version: 1,
  });
  if (!isTold) return;
  sample.consents.push({
    id: random.uuid(updatedAt),
    userId,
    purpose: "matching",
    fields: ["abilities"],
    textVersion: noticeVersion,
    givenAt: updatedAt,
  });
}

function hidePositions({ random, sample, ago }: Workbench, userId: string): void {
  const open = sample.positions.filter(({ state }) => state === "published");
  random.sample(open, 3).forEach(({ id }, at) => {
    sample.hiddenPositions.push({
      userId,
      positionId: id as string,
      reason: hidingReasons[at] ?? "other",
      hiddenAt: ago(at + 1),
    });
  });
}
