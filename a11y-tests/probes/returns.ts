import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { monthCodes } from "../../app/features/quotas/policy/index.ts";
import { href } from "../../app/links.ts";
import type { RouteId } from "../../app/route-table.ts";
import { simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

/** The data year that is being filed in the sample. */
export const filingYear = () => new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() - 1;

export const ofYear =
  (
    id:
      | "returns.ledger"
      | "returns.staff"
      | "returns.newPerson"
      | "returns.takeover"
      | "returns.show"
      | "returns.check",
    back = 0,
  ) =>
  ({ locale }: ProbeWorld): string =>
    href(locale, id, { year: String(filingYear() - back) });

const go = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
};

/** An employer of the sample whose return of the filing year is in a state; null: it has none. */
async function employerIn(
  db: ProbeWorld["db"],
  state: string | null,
  and = "true",
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT o.id FROM organisations o LEFT JOIN quota_returns r ON r.organisation_id = o.id AND r.year = $2
     WHERE o.kind = 'employer' AND o.state = 'verified' AND o.region = '140502' AND r.state::text IS NOT DISTINCT FROM $1
       AND EXISTS (SELECT FROM staff_years s WHERE s.organisation_id = o.id AND s.year = $2)
       AND ${and}
     ORDER BY o.uscc LIMIT 1`,
    [state, filingYear()],
  );
  return rows[0]?.id ?? "";
}

/** Has this browser's session act for another employer of the sample, then opens a page. */
export const actingAs =
  (
    who: (world: ProbeWorld) => Promise<string>,
    id: RouteId,
    more: Readonly<Record<string, string>> = {},
  ): NonNullable<Probe["then"]> =>
  async (page, world) => {
    const { db, locale } = world;
    const organisationId = await who(world);
    const cookie = (await page.context().cookies()).find(({ name }) => name === "session");
    const token = JSON.parse(
      Buffer.from(decodeURIComponent(cookie?.value ?? ""), "base64").toString(),
    ) as string;
    const sessionId = createHash("sha256").update(token).digest("base64url");
    await db.query(
      `INSERT INTO memberships (organisation_id, user_id, role, created_at)
       SELECT $1, user_id, 'hr', now() FROM sessions WHERE id = $2 ON CONFLICT DO NOTHING`,
      [organisationId, sessionId],
    );
    await db.query("UPDATE sessions SET organisation_id = $1 WHERE id = $2", [
      organisationId,
      sessionId,
    ]);
    const params = { year: String(filingYear()), ...more };
    await go(page, href(locale, id as "returns.show", params));
  };

const actingFor = (
  state: string | null,
  id: RouteId,
  more?: Readonly<Record<string, string>>,
  and?: string,
): NonNullable<Probe["then"]> => actingAs(({ db }) => employerIn(db, state, and), id, more);

const acting = (
  state: string | null,
  id: RouteId,
  more?: Readonly<Record<string, string>>,
  and?: string,
): Probe => ({
  as: "hr",
  state: `${state ?? "not begun"}${and === undefined ? "" : " with months declared twice"}`,
  at: simply("returns.list"),
  then: actingFor(state, id, more, and),
});

/** Submits the form of an intent with what it holds. */
export const submitIntent =
  (intent: string): NonNullable<Probe["then"]> =>
  async (page) => {
    await page.locator(`main form:has([name=intent][value="${intent}"]) button`).last().click();
    await page.waitForLoadState("load");
  };

/** A return of the district in a state, as the officer opens it. */
const review =
  (
    state: string,
    id: "returnReview.review" | "returnReview.determination" = "returnReview.review",
  ) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM quota_returns WHERE region = '140502' AND year = $2 AND state = $1::return_state
       ORDER BY exceptions DESC, id LIMIT 1`,
      [state, filingYear()],
    );
    return href(locale, id, { returnId: rows[0]?.id ?? "" });
  };

/** A return of the district, of any year, in which a month does not count for a reason. */
const reviewOf =
  (code: string) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT r.id FROM quota_returns r JOIN return_versions v ON v.return_id = r.id AND v.number = r.filed
         JOIN return_people p ON p.version_id = v.id JOIN return_months m ON m.return_person_id = p.id
       WHERE r.region = '140502' AND $1 = ANY(m.codes) ORDER BY r.year DESC, r.id LIMIT 1`,
      [code],
    );
    return href(locale, "returnReview.review", { returnId: rows[0]?.id ?? "" });
  };

/** A return of the filing year, under review by nobody else, with months that another employer declares too. */
const heldUp = async ({ db, locale }: ProbeWorld): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(
    `SELECT r.id FROM quota_returns r JOIN return_versions v ON v.return_id = r.id AND v.number = r.filed
       JOIN return_people p ON p.version_id = v.id
       JOIN return_months m ON m.return_person_id = p.id AND m.codes = '{}'
     WHERE r.region = '140502' AND r.year = $1 AND r.duplicates > 0 AND r.state IN ('auto_passed', 'under_review')
     ORDER BY r.duplicates DESC, r.id LIMIT 1`,
    [filingYear()],
  );
  return href(locale, "returnReview.review", { returnId: rows[0]?.id ?? "" });
};

const queueIn =
  (state: string, order = "oldest") =>
  ({ locale }: ProbeWorld): string =>
    href(locale, "returnReview.queue", {}, { state, order });

const chosen = async ({ db, locale }: ProbeWorld): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(
    `(SELECT id FROM quota_returns WHERE region = '140502' AND state = 'auto_passed' ORDER BY id LIMIT 2)
     UNION ALL
     (SELECT id FROM quota_returns WHERE region = '140502' AND state = 'exception' ORDER BY id LIMIT 1)`,
  );
  return href(locale, "returnReview.many", {}, { id: rows.map(({ id }) => id) });
};

const codeOf = async ({ db, locale }: ProbeWorld): Promise<string> => {
  const { rows } = await db.query<{ code: string }>(
    "SELECT check_code AS code FROM determinations WHERE superseded_at IS NULL ORDER BY id LIMIT 1",
  );
  return href(locale, "returns.checkCode", {}, { code: rows[0]?.code ?? "" });
};

const STATES = [
  "auto_passed",
  "exception",
  "under_review",
  "returned",
  "awaiting_second",
  "approved",
  "rejected",
  "reconsider",
  "sent_to_tax",
  "closed",
] as const;

/** The yearly return: ledger, filing, verification, outcome. */
export const returnProbes = {
  "returns.list": [
    { as: "hr", at: simply("returns.list") },
    { as: "viewer", at: simply("returns.list") },
  ],
  "returns.show": [
    { as: "hr", state: "not filed", at: ofYear("returns.show") },
    { as: "viewer", state: "not filed", at: ofYear("returns.show") },
    { as: "hr", state: "closed, of the year before", at: ofYear("returns.show", 1) },
    { as: "hr", state: "lapsed", at: ofYear("returns.show", 2) },
    { as: "hr", state: "without parameters", at: ofYear("returns.show", 12) },
    { as: "hr", state: "filing not yet open", at: ofYear("returns.show", -1) },
    ...STATES.map((state) => acting(state, "returns.show")),
    acting("exception", "returns.show", {}, "r.duplicates > 0"),
  ],
  "returns.check": [
    { as: "hr", at: ofYear("returns.check") },
    { as: "hr", state: "not declared", at: ofYear("returns.check"), then: submit },
    { as: "hr", state: "nothing to file", at: ofYear("returns.check", 12) },
    acting("approved", "returns.check"),
  ],
  "returns.receipt": [
    acting("auto_passed", "returns.receipt"),
    acting("exception", "returns.receipt"),
  ],
  "returns.change": [
    acting("exception", "returns.change", { move: "object" }),
    acting("auto_passed", "returns.change", { move: "withdraw" }),
    acting("approved", "returns.change", { move: "revise" }),
    acting("rejected", "returns.change", { move: "reconsider" }),
    acting("closed", "returns.change", { move: "withdraw" }),
    {
      ...acting("closed", "returns.change", { move: "revise" }),
      state: "closed, to be corrected",
    },
    acting("sent_to_tax", "returns.change", { move: "reconsider" }),
    {
      as: "hr",
      state: "no reason",
      at: simply("returns.list"),
      then: async (page, world) => {
        await actingFor("exception", "returns.change", { move: "object" })(page, world);
        await submit(page);
      },
    },
  ],
  "returns.determination": [acting("approved", "returns.determination")],
  "returns.checkCode": [
    { as: "visitor", at: simply("returns.checkCode") },
    { as: "visitor", state: "genuine", at: codeOf },
    {
      as: "visitor",
      state: "unknown",
      at: ({ locale }) => href(locale, "returns.checkCode", {}, { code: "NOSUCHCODE" }),
    },
  ],
  "returnReview.queue": [
    { as: "reviewer", at: simply("returnReview.queue") },
    { as: "reviewer", state: "to certify", at: queueIn("auto_passed") },
    { as: "approver", state: "riskiest first", at: queueIn("exception", "riskiest") },
    {
      as: "reviewer",
      state: "none",
      at: ({ locale }) => href(locale, "returnReview.queue", {}, { employer: "没有这家" }),
    },
  ],
  "returnReview.many": [
    { as: "reviewer", state: "none chosen", at: simply("returnReview.many") },
    { as: "reviewer", state: "some that can, one that cannot", at: chosen },
  ],
  "returnReview.review": [
    ...STATES.map((state): Probe => ({ as: "reviewer", state, at: review(state) })),
    ...monthCodes.map((code): Probe => ({ as: "reviewer", state: code, at: reviewOf(code) })),
    { as: "approver", state: "second person", at: review("awaiting_second") },
    { as: "approver", state: "closed, may be reopened", at: review("closed") },
    {
      as: "approver",
      state: "reopened without a reason",
      at: review("closed"),
      then: submitIntent("reopen"),
    },
    { as: "reviewer", state: "held up by months declared twice", at: heldUp },
    {
      as: "reviewer",
      state: "sent back without a reason",
      at: review("under_review"),
      then: submitIntent("send-back"),
    },
    {
      as: "reviewer",
      state: "no months chosen",
      at: review("under_review"),
      then: submitIntent("months"),
    },
  ],
  "returnReview.determination": [
    { as: "reviewer", at: review("approved", "returnReview.determination") },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
