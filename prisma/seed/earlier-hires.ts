import type { OutcomeKind } from "#app/features/plans/policy/index.ts";
import { addDays, daysBetween, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { addApplication } from "./applications.ts";
import { addCheckIns } from "./check-ins.ts";
import type { SampleOrganisation } from "./organisations.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

const SEED = 20261201;
/** An employer's own day of the first question after somebody began. */
const FIRST_ASKED = 30;
/** Days from the last step of an application to the first day of work. */
const BEGINS_AFTER = 7;
const PUBLISHED_BEFORE = 30;

/** Work that is found at an employer. */
const AT_EMPLOYERS: readonly OutcomeKind[] = [
  "quota",
  "concentrated",
  "public-welfare",
  "assisted",
  "flexible",
];

/**
 * Some people whose plan came to work a month ago or more found it here: a position that was filled, their application,
 * the hire on the day their plan names, and what both sides said since. Draws from a chance of its own.
 */
export function addEarlierHires(shared: Workbench, employers: readonly SampleOrganisation[]): void {
  const bench = { ...shared, random: seededRandom(SEED) };
  const { sample, now } = bench;
  const today = shanghaiDay(now);
  const found = employers.flatMap(({ id, writers: [member] }) => {
    const model = sample.positions.find(
      ({ organisationId, state }) => organisationId === id && state === "filled",
    );
    return model && member ? [{ model, member }] : [];
  });
  const worked = sample.plans.flatMap(({ userId, state, placedOn, outcome }) => {
    const day = placedOn ? shanghaiDay(new Date(placedOn)) : null;
    const isHere = AT_EMPLOYERS.includes(outcome as OutcomeKind);
    const isAsked = day !== null && daysBetween(addDays(day, FIRST_ASKED), today) >= 0;
    return (state === "placed" || state === "stable") && isHere && isAsked ? [{ userId, day }] : [];
  });
  for (const [at, { userId, day }] of worked.entries()) {
    const place = found[at % found.length];
    if (!place) continue;
    addEarlierHire(bench, { userId, day, ...place });
  }
  addCheckIns(bench);
}

interface Hired {
  readonly userId: string;
  readonly day: PlainDate;
  readonly model: Workbench["sample"]["positions"][number];
  readonly member: string;
}

function addEarlierHire(bench: Workbench, { userId, day, model, member }: Hired): void {
  const { sample, random, ago, now } = bench;
  const quietDays = daysBetween(day, shanghaiDay(now)) + BEGINS_AFTER;
  const publishedAt = ago(quietDays + PUBLISHED_BEFORE);
  const position = {
    ...model,
    id: random.uuid(publishedAt),
    createdAt: publishedAt,
    submittedAt: publishedAt,
    publishedAt,
    endedAt: ago(quietDays),
    closingOn: new Date(`${addDays(day, 20)}T00:00:00Z`),
    updatedAt: ago(quietDays),
  };
  sample.positions.push(position);
  addApplication(bench, {
    ...{ userId, position, member, quietDays, state: "hired" },
    adjustments: ["agreed"],
    released: ["needs"],
  });
}
