import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { FoundBest, factsShown, foundSeen, weighedCriteria } from "../policy/index.ts";
import type { Condition, PositionFacts, SeekerFacts } from "../policy/index.ts";
import { readAskers } from "../read-profile.server.ts";
import { readWeights } from "../weights.server.ts";
import { codeOf, findOwnFacts, listFindable, namesOf, readerOf } from "./findable.server.ts";

export const FOUND_ON_PAGE = 20;
/** Beyond them the order says nothing any more. */
export const FOUND_PAGES = 5;

export interface FoundRow {
  readonly id: string;
  readonly name: string | null;
  readonly code: string;
  readonly since: Date;
  /** Of background and wishes; needs are for whoever opens the person. */
  readonly conditions: readonly Condition[];
  readonly shown: SeekerFacts;
}

export interface FoundPeople {
  readonly title: string;
  /** Null: nobody can apply for it now. */
  readonly asked: PositionFacts | null;
  readonly rows: readonly FoundRow[];
  /** Who agreed to be found and is not invited yet, and how many of them fit. */
  readonly seen: number;
  readonly fitting: number;
  readonly invited: number;
  readonly pageCount: number;
  readonly mayOpen: boolean;
}

/**
 * The consenting people who fit an own open position best, judged anew for each request: page by page over everybody
 * who agrees now, keeping no more than a hundred. Undefined where the position is not theirs.
 */
export async function findPeople(
  { positionId, page }: { readonly positionId: string; readonly page: number },
  actor: EmployerMember,
  ctx: Context,
): Promise<FoundPeople | undefined> {
  const own = await findOwnFacts(positionId, actor, ctx);
  if (!own) return undefined;
  const { title, asked } = own;
  const reader = readerOf(actor);
  const none = { rows: [], seen: 0, fitting: 0, invited: 0, pageCount: 0 };
  const mayOpen = reader === "handler";
  if (asked === null || reader === "outsider") return { title, asked: null, ...none, mayOpen };
  const { weights } = await readWeights(ctx);
  const best = new FoundBest(asked, weights, FOUND_ON_PAGE * FOUND_PAGES);
  let invited = 0;
  for await (const people of listFindable({ positionId }, ctx)) {
    const askers = await askersOf(people, ctx);
    for (const { id, userId, since, grants, isInvited } of people) {
      if (isInvited) {
        invited += 1;
        continue;
      }
      const facts = askers.get(userId)?.facts;
      if (facts) best.add({ id, since, grants, facts });
    }
  }
  const from = (page - 1) * FOUND_ON_PAGE;
  const shown = best.ranked.slice(from, from + FOUND_ON_PAGE);
  return {
    ...{ title, asked, invited, mayOpen, seen: best.seen, fitting: best.fitting },
    rows: await rowsOf({ positionId, asked, shown }, reader, ctx),
    pageCount: Math.ceil(best.ranked.length / FOUND_ON_PAGE),
  };
}

/** What a match knows of people; what they can do and need only where they agreed that employers see it. */
export function askersOf(
  people: readonly { readonly userId: string; readonly grants: readonly string[] }[],
  ctx: Context,
) {
  const withNeeds = new Set(
    people.filter(({ grants }) => grants.includes("needs")).map(({ userId }) => userId),
  );
  return readAskers(
    people.map(({ userId }) => userId),
    ctx,
    (userId) => withNeeds.has(userId),
  );
}

async function rowsOf(
  {
    positionId,
    asked,
    shown,
  }: {
    readonly positionId: string;
    readonly asked: PositionFacts;
    readonly shown: FoundBest["ranked"];
  },
  reader: ReturnType<typeof readerOf>,
  ctx: Context,
): Promise<readonly FoundRow[]> {
  if (shown.length === 0) return [];
  const { value } = await listFindable({ positionId, ids: shown.map(({ id }) => id) }, ctx).next();
  const people = value ?? [];
  const [askers, names] = await Promise.all([askersOf(people, ctx), namesOf(people, ctx)]);
  const byId = new Map(people.map((one) => [one.id, one]));
  return shown.flatMap(({ id, since, fit }) => {
    const one = byId.get(id);
    const facts = one && askers.get(one.userId)?.facts;
    if (!facts) return [];
    const fields = foundSeen(reader, "listed", one.grants);
    const name = fields.includes("name") ? (names.get(one.userId) ?? null) : null;
    return [
      {
        ...{ id, since, name, code: codeOf(id) },
        conditions: fit.conditions.filter(({ criterion }) => isWeighed(criterion)),
        shown: factsShown(facts, asked),
      },
    ];
  });
}

function isWeighed(criterion: string): boolean {
  return weighedCriteria.some((one) => one === criterion);
}
