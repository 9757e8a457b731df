import type { ReturnState } from "#app/features/quotas/policy/index.ts";
import { parametersFor } from "#app/features/quotas/policy/index.ts";
import { plainDate, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { lookupHash } from "#app/platform/encryption.server.ts";
import type { SampleOrganisation } from "./organisations.ts";
import { sampleParameters } from "./policy-parameters.ts";
import { addDispatch } from "./quota-dispatch.ts";
import { addReturn, CERTIFIED } from "./quota-filed.ts";
import type { Officers } from "./quota-filed.ts";
import { addHiresBeside, addLooseEnds, addRunningYear } from "./quota-hires.ts";
import { addLedger, dateOf, foundedIn, nearMiss } from "./quota-ledger.ts";
import type { LedgerPerson } from "./quota-ledger.ts";
import { flaws, samplePerson } from "./quota-people.ts";
import type { Flaw, SamplePerson } from "./quota-people.ts";
import { hiredAtFounding, quirkOf } from "./quota-quirks.ts";
import { addRewards } from "./quota-rewards.ts";
import { addSources } from "./quota-sources.ts";
import { emptySample } from "./sample.ts";
import type { Workbench } from "./sample.ts";

/** Disabled people beside them: none, the quota to the point, one short of it, one above. */
const PEOPLE = [3, 0, 1, 1, 2, 1, 2, 4, 0, 1];

/** What became of the return of the year that is being filed. */
const NOW_STATES: readonly (ReturnState | null)[] = [
  "auto_passed",
  "exception",
  "under_review",
  "returned",
  "awaiting_second",
  "approved",
  "rejected",
  "sent_to_tax",
  "reconsider",
  "closed",
  null,
  "approved",
  "auto_passed",
  null,
];
/** And of the years before it. */
const PAST_STATES: readonly ReturnState[] = [
  "closed",
  "closed",
  "sent_to_tax",
  "lapsed",
  "rejected",
];

const UNFLAWED: ReadonlySet<ReturnState> = new Set(["auto_passed", ...CERTIFIED]);

/** Ledgers and returns of three data years for every verified employer; the first is the sample account's own. */
export function addQuotaReturns(
  bench: Workbench,
  employers: readonly SampleOrganisation[],
  officers: Officers,
): void {
  const thisYear = Number(shanghaiDay(bench.now).slice(0, 4));
  const people = peopleOf(bench, employers);
  employers.forEach((organisation, at) => {
    const own = people[at] ?? [];
    addLedger(bench, organisation, own, thisYear - 1, at);
    for (const back of [1, 2, 3]) {
      const year = thisYear - back;
      const state = stateOf(at, back);
      const answer = parametersFor(
        sampleParameters.map(({ from, to, unit: _unit, ...row }) => ({
          ...row,
          validFrom: plainDate(from) as PlainDate,
          validTo: to === null ? null : (plainDate(to) ?? null),
        })),
        { region: organisation.employer.region, dataYear: year },
      );
      if (state === null || !answer.ok) continue;
      const wish = { organisation, state, year, at, back, parameters: answer.parameters };
      // Nothing was filed before the founding; it is drawn all the same, so that everybody after stays as they are.
      const isFounded = foundedIn(at) === null || back === 1;
      addReturn(
        isFounded ? bench : { ...bench, sample: emptySample() },
        wish,
        UNFLAWED.has(state) ? own.filter(({ flaw }) => flaw === null) : own,
        officers,
      );
    }
  });
  addRewards(bench, thisYear - 1, officers);
  addAgreements(bench, employers, people, thisYear - 1);
  addSources(bench, thisYear - 1, officers);
  const [own] = employers;
  if (!own) return;
  addLooseEnds(bench, people[0] ?? []);
  addRunningYear(bench, own, people[0] ?? []);
  addHiresBeside(bench, own);
}

/** Agreements in every state; the sample account's own employer stands on either side, and waits to answer one. */
function addAgreements(
  bench: Workbench,
  employers: readonly SampleOrganisation[],
  people: readonly (readonly LedgerPerson[])[],
  year: number,
): void {
  const wishes = [
    [0, UNBEGUN[0], 0, "draft", 6],
    [0, UNBEGUN[0], 1, "refused", 12],
    [0, UNBEGUN[1], 1, "ended", 12],
    [UNBEGUN[0], 0, 1, "proposed", 12],
    [UNBEGUN[0], 0, 2, "agreed", 12],
  ] as const;
  for (const [from, to, who, state, months] of wishes) {
    const [agency, host, person] = [employers[from], employers[to], people[from]?.[who]];
    if (agency && host && person) addDispatch(bench, { agency, host, person, year, state, months });
  }
  people.forEach((own, at) => {
    const [agency, host] = [employers[at], employers[at - 1]];
    const person = own.find(({ shared }) => shared === "dispatch");
    if (agency && host && person)
      addDispatch(bench, { agency, host, person, year, state: "proposed", months: 12 });
  });
}

/** Two of those that have not begun the return of the year, beside the sample account's own. */
const UNBEGUN = [10, 13] as const;

/** Two of twenty employers share a person with the one before them: declared twice, or dispatched and not agreed. */
const SHARING = 20;
const sharedAt = (at: number): LedgerPerson["shared"] =>
  at % SHARING === 1 ? "duplicate" : at % SHARING === 15 ? "dispatch" : null;

function peopleOf(bench: Workbench, employers: readonly SampleOrganisation[]): LedgerPerson[][] {
  let next = 0;
  let flawed = 0;
  const all: LedgerPerson[][] = [];
  employers.forEach((_organisation, at) => {
    const near = nearMiss(at);
    const quirk = quirkOf(at);
    const founded = foundedIn(at);
    const shapeOf = quirk?.shaped ?? (founded === null ? undefined : hiredAtFounding(founded));
    const usual = at === 0 ? 4 : (PEOPLE[at % PEOPLE.length] ?? 0) + (at % 3 === 0 ? 1 : 0);
    const people = Array.from(
      { length: near?.people ?? quirk?.people ?? usual },
      (_, index): LedgerPerson => {
        const isFlawed =
          at === 0 ? index > 1 : index === 0 && !UNFLAWED.has(stateOf(at, 1) ?? "draft");
        const flaw = isFlawed ? (flaws[flawed++ % flaws.length] ?? null) : null;
        next += 1;
        const settled = near ? 3 : quirk?.grade;
        const person = samplePerson(bench, next, flaw, settled, quirk?.isOld);
        return keep(bench, shapeOf ? shapeOf(person, index) : person, flaw, null);
      },
    );
    const moved = quirk?.moved;
    const [mover] = moved === undefined ? [] : (all[at - moved.after] ?? []);
    if (mover && moved) people.push(keep(bench, moved.shaped(mover.person), null, null));
    const [other] = all[at - 1] ?? [];
    const shared = sharedAt(at);
    if (shared && other) people.push(keep(bench, other.person, other.flaw, shared));
    all.push(people);
  });
  return all;
}

function keep(
  { random, now, keys }: Workbench,
  person: SamplePerson,
  flaw: Flaw | null,
  shared: LedgerPerson["shared"],
): LedgerPerson {
  return {
    id: random.uuid(now),
    certificateId: random.uuid(now),
    personHash: lookupHash(person.residentId, "shown_certificates.person", keys),
    flaw,
    shared,
    person,
  };
}

function stateOf(at: number, back: number): ReturnState | null {
  if (at === 0) return back === 1 ? null : back === 2 ? "closed" : "lapsed";
  if (nearMiss(at) && back === 1) return "approved";
  if (quirkOf(at)) return back === 1 ? "auto_passed" : "closed";
  // A person declared twice can be certified on neither side.
  if (back === 1 && sharedAt(at)) return "exception";
  return back === 1
    ? (NOW_STATES[at % NOW_STATES.length] ?? null)
    : (PAST_STATES[(at + back) % PAST_STATES.length] ?? null);
}

/** Values the sample district alone has: filing is open whatever the day, so that it can be tried. */
export function addQuotaParameters({ random, sample, now }: Workbench): void {
  const year = Number(shanghaiDay(now).slice(0, 4));
  const row = {
    region: "140500",
    article: "",
    confidence: "unconfirmed",
    validTo: null,
    validFrom: dateOf(`${year}-01-01`),
  };
  sample.policyParameters.push(
    {
      ...row,
      id: random.uuid(now),
      name: "filing-window",
      value: "01-01/12-31",
      unit: "days",
      source: "示例数值，方便随时试用，不是公布的申报时间",
    },
    {
      ...row,
      id: random.uuid(now),
      name: "reward-window",
      value: "01-01/12-31",
      unit: "days",
      source: "示例数值，方便随时试用，不是公布的申请时间",
    },
    {
      ...row,
      id: random.uuid(now),
      name: "second-person-above",
      value: "10000000",
      unit: "fen",
      source: "示例数值：应缴或奖励金额超过10万元的，由另一名人员复审",
    },
  );
}
