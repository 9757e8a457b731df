import { clearItems } from "#app/features/registers/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { HOME_REGION } from "./people.ts";
import { FIXTURE } from "./policy-documents.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

/** Chance of its own: what others are written with does not move. */
const SEED = 20261205;

/** An Aid Month that is over beside the one that runs, and what is clear already in the running one. */
export function addAidMonth(shared: Workbench): void {
  const bench = { ...shared, random: seededRandom(SEED) };
  const { random, sample, now } = bench;
  const today = shanghaiDay(now);
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  const running = sample.policyParameters.find(({ name }) => name === "aid-month");
  if (!running) throw new Error("no Aid Month runs in the sample");
  sample.policyParameters.push({
    id: random.uuid(now),
    ...{ name: "aid-month", region: HOME_REGION, value: "yes", unit: "choice" },
    validFrom: at(addDays(today, -320)),
    validTo: at(addDays(today, -289)),
    ...{ source: FIXTURE, article: "", confidence: "unconfirmed" },
  });
  const campaignFrom = running.validFrom as Date;
  const helped = sample.plans.filter(
    ({ kind, consentedAt, placedOn, state }) =>
      kind === "aid" &&
      consentedAt &&
      !placedOn &&
      ["assessed", "planned", "active"].includes(state ?? ""),
  );
  helped.forEach(({ id, counsellorId }, index) => {
    if (id === undefined || index % 5 === 4) return;
    const on = at(addDays(today, -(3 + (index % 50))));
    if (on < campaignFrom) return;
    for (const item of clearItems.slice(0, index % 3 === 0 ? 2 : 4)) {
      sample.aidChecks.push({ planId: id, campaignFrom, item, on, byId: counsellorId });
    }
  });
}
