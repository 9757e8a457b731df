import { HOME_REGION } from "./people.ts";
import { DISTRICT_PLAN, JINCHENG_SUBSIDIES, SHANXI_SUBSIDIES } from "./policy-documents.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

/** Chance of its own: what others are written with does not move. */
const SEED = 20261241;

const [SHANXI, JINCHENG] = ["140000", "140500"];

const rows = [
  ["living-subsidy-monthly", JINCHENG, "2024-01-01", "2025-12-31", "8200", JINCHENG_SUBSIDIES],
  ["nursing-subsidy-monthly", JINCHENG, "2024-01-01", "2025-12-31", "10900", JINCHENG_SUBSIDIES],
  [
    "nursing-subsidy-wider-monthly",
    JINCHENG,
    "2024-01-01",
    "2025-12-31",
    "5450",
    JINCHENG_SUBSIDIES,
  ],
  ["living-subsidy-monthly", SHANXI, "2026-01-01", null, "12200", SHANXI_SUBSIDIES],
  ["nursing-subsidy-monthly", SHANXI, "2026-01-01", null, "12200", SHANXI_SUBSIDIES],
  ["nursing-subsidy-wider-monthly", SHANXI, "2026-01-01", null, "6100", SHANXI_SUBSIDIES],
] as const;

/** What the private estimate reads: how 低保 ends by degrees, and the two subsidies, by the documents that set them. */
export function addAllowanceParameters({ sample, now }: Workbench): void {
  const random = seededRandom(SEED);
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  sample.policyParameters.push({
    ...{ id: random.uuid(now), name: "allowance-grace-months", region: HOME_REGION },
    ...{ validFrom: at("2021-01-01"), validTo: null, value: "6", unit: "months" },
    ...{ source: DISTRICT_PLAN, article: "", confidence: "unconfirmed" },
  });
  for (const [name, region, from, to, value, source] of rows) {
    sample.policyParameters.push({
      ...{ id: random.uuid(now), name, region, value, unit: "fen", source },
      ...{ validFrom: at(from), validTo: to && at(to), article: "", confidence: "secondary" },
    });
  }
}
