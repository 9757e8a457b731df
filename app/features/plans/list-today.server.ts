import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { listCaseload } from "./list-caseload.server.ts";
import { dayOf, scopeOf } from "./plan-row.server.ts";
import { restingStates } from "./policy/index.ts";
import type { PersonDeed } from "./policy/index.ts";
import { whereShown } from "./shown-to.server.ts";
import { listCertificatesEnding } from "./who-shows.server.ts";

/** As many of each part as one page can be read; the rest is one link away. */
export const firstOfToday = 20;

/** What of a counsellor's own plans waits today: who is due or did something, whose certificate ends, what stands still. */
export async function listToday(actor: Counsellor, ctx: Context) {
  const list = (view: "due" | "unmoved") => listCaseload({ view, after: "" }, actor, ctx);
  const [due, unmoved, deeds, certificates] = await Promise.all([
    list("due"),
    list("unmoved"),
    listDeeds(actor, ctx),
    listCertificatesEnding(actor, ctx),
  ]);
  return {
    today: due.today,
    due: due.rows.slice(0, firstOfToday),
    unmoved: unmoved.rows.slice(0, firstOfToday),
    deeds,
    certificates,
  };
}

/** Whose plan the person changed, did not agree to or took their agreement back from, who waits longest first. */
async function listDeeds(actor: Counsellor, { db }: Context) {
  const rows = await db.plan.findMany({
    where: {
      ...scopeOf(actor),
      ...whereShown("counsellor", "content"),
      personDid: { not: null },
      state: { notIn: [...restingStates] },
    },
    orderBy: [{ personDidAt: "asc" }, { id: "asc" }],
    take: firstOfToday,
    select: { id: true, personDid: true, personDidAt: true, user: { select: { name: true } } },
  });
  return rows.map(({ id, personDid, personDidAt, user }) => ({
    ...{ id, name: user.name, what: personDid as PersonDeed },
    on: dayOf(personDidAt),
  }));
}
