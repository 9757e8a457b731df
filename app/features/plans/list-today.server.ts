import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { listCaseload } from "./list-caseload.server.ts";
import { listCertificatesEnding } from "./who-shows.server.ts";

/** As many of each part as one page can be read; the rest is one link away. */
export const firstOfToday = 20;

/** What of a counsellor's own plans waits today: who is due, whose certificate ends soon, what does not move. */
export async function listToday(actor: Counsellor, ctx: Context) {
  const list = (view: "due" | "unmoved") => listCaseload({ view, after: "" }, actor, ctx);
  const [due, unmoved, certificates] = await Promise.all([
    list("due"),
    list("unmoved"),
    listCertificatesEnding(actor, ctx),
  ]);
  return {
    today: due.today,
    due: due.rows.slice(0, firstOfToday),
    unmoved: unmoved.rows.slice(0, firstOfToday),
    certificates,
  };
}
