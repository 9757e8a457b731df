import { addDays, shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import type { DelegationScope } from "#app/features/accounts/policy/index.ts";
import type { Workbench } from "./sample.ts";

interface Accounts {
  readonly seeker: string;
  readonly relative: string;
  readonly counsellor: string;
  readonly others: readonly string[];
}

interface Given {
  readonly personId: string;
  readonly delegateId: string;
  readonly scopes: readonly DelegationScope[];
  /** Days from now to the last day. */
  readonly until: number;
  readonly isRevoked?: true;
  readonly acts?: readonly (readonly [route: string, intent: string])[];
}

/** Delegations in force, taken back and ended, to the sample counsellor and to a relative. */
export function addDelegations(bench: Workbench, accounts: Accounts): void {
  const { seeker, relative, counsellor, others } = accounts;
  const [first, second, third] = others;
  const all: readonly (Given | undefined)[] = [
    {
      ...{ personId: seeker, delegateId: counsellor, until: 90 },
      scopes: ["search", "fill-in", "submit", "enrol"],
      acts: [
        ["positions.save", "save"],
        ["applications.apply", "begin"],
        ["applications.fill", "identity"],
        ["enrolments.enrol", "submit"],
      ],
    },
    { personId: seeker, delegateId: relative, scopes: ["search"], until: 20, isRevoked: true },
    { personId: seeker, delegateId: first ?? relative, scopes: ["health"], until: -10 },
    first
      ? { personId: first, delegateId: counsellor, scopes: ["search", "health"], until: 200 }
      : undefined,
    second && third
      ? { personId: second, delegateId: third, scopes: ["fill-in"], until: 30 }
      : undefined,
  ];
  for (const given of all) if (given) addDelegation(bench, given);
}

/** One seat of the person was asked for by their delegate, who wrote down what is needed. */
export function proposeNeeds(
  { sample, seal }: Workbench,
  { person, delegate }: { readonly person: string; readonly delegate: string },
): void {
  const seat = sample.enrolments.find(
    ({ userId, state }) => userId === person && state === "waiting",
  );
  if (!seat) return;
  const wanted = [
    { code: "captions", words: "" },
    { code: null, words: "讲义请提前两天发电子版。" },
  ];
  seat.enrolledById = delegate;
  seat.proposedNeedsEncrypted = seal(JSON.stringify(wanted), "enrolments.proposed_needs");
}

function addDelegation({ random, sample, ago, now }: Workbench, given: Given): void {
  const id = random.uuid(ago(40));
  const { personId, delegateId, scopes, until, isRevoked, acts = [] } = given;
  sample.delegations.push({
    ...{ id, personId, delegateId, scopes: [...scopes] },
    until: toDate(addDays(shanghaiDay(now), until)),
    toldAs: `138****${1000 + Math.abs(until) * 7}`,
    begunAt: acts.length > 0 ? ago(30) : null,
    createdAt: ago(40),
    revokedAt: isRevoked ? ago(12) : null,
  });
  acts.forEach(([route, intent], at) => {
    sample.delegatedActs.push({
      id: random.uuid(ago(9 - at)),
      ...{ delegationId: id, route, intent, subjectId: null, at: ago(9 - at) },
    });
  });
}

const toDate = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
