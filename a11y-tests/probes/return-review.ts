import { expect } from "@playwright/test";
import { monthCodes } from "../../app/features/quotas/policy/index.ts";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import { inTurn, says, simply, type Probe, type ProbeWorld } from "../probe.ts";
import { filingYear, STATES, submitIntent } from "./returns.ts";

/** A return of the district in a state, as the officer opens it. */
export const review =
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

const chosen =
  (...states: readonly string[]) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM (SELECT r.id, r.state::text AS state, row_number() OVER (PARTITION BY r.state ORDER BY o.uscc) AS at
         FROM quota_returns r JOIN organisations o ON o.id = r.organisation_id WHERE r.region = '140502') one
       WHERE state = ANY($1) AND at <= 2`,
      [states],
    );
    return href(locale, "returnReview.many", {}, { id: rows.map(({ id }) => id) });
  };

/** A return that an officer has in hand: one for each, which no other probe opens. */
async function inHandOf(
  email: string,
  { db }: ProbeWorld,
): Promise<{ readonly id: string; readonly employer: string }> {
  const { rows } = await db.query<{ id: string; employer: string }>(
    `UPDATE quota_returns r SET locked_by_id = u.id, locked_until = now() + interval '20 minutes'
     FROM users u, organisations o WHERE u.email = $1 AND o.id = r.organisation_id AND r.id = (
       SELECT x.id FROM quota_returns x JOIN organisations y ON y.id = x.organisation_id
       WHERE x.region = '140502' AND x.year = $2 AND x.state = 'under_review' AND x.duplicates = 0
       ORDER BY x.exceptions, y.uscc DESC OFFSET CASE WHEN $1 = 'shenhe@example.cn' THEN 0 ELSE 1 END LIMIT 1)
     RETURNING r.id, o.name AS employer`,
    [email, filingYear()],
  );
  return rows[0] ?? { id: "", employer: "" };
}

const inHand =
  (email: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "returnReview.review", { returnId: (await inHandOf(email, world)).id });

/** The yearly return as officers verify it. */
export const returnReviewProbes = {
  "returnReview.queue": [
    { as: "reviewer", at: simply("returnReview.queue") },
    { as: "reviewer", state: "to certify", at: queueIn("auto_passed") },
    { as: "approver", state: "riskiest first", at: queueIn("exception", "riskiest") },
    {
      as: "reviewer",
      state: "in hand",
      at: async (world) => {
        const { employer } = await inHandOf("shenpi@example.cn", world);
        return href(world.locale, "returnReview.queue", {}, { state: "under_review", employer });
      },
      then: says("returnReview", "queue.held"),
    },
    {
      as: "reviewer",
      state: "none",
      at: ({ locale }) => href(locale, "returnReview.queue", {}, { employer: "没有这家" }),
    },
  ],
  "returnReview.many": [
    { as: "reviewer", state: "none chosen", at: simply("returnReview.many") },
    {
      as: "reviewer",
      state: "some that can, one that cannot",
      at: chosen("auto_passed", "exception"),
    },
    {
      as: "reviewer",
      state: "none that can",
      at: chosen("exception"),
      then: says("returnReview", "many.nothing"),
    },
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
      state: "in the hands of another",
      at: inHand("shenpi@example.cn"),
      then: async (page, { locale }) => {
        const t = speaker("returnReview", locale);
        const [who = ""] = t("review.hold.theirs").split("{");
        await expect(page.locator("main .notice").first()).toContainText(who);
        await expect(page.locator("main")).toContainText(t("review.nothing"));
      },
    },
    {
      as: "reviewer",
      state: "in one's own hands",
      at: inHand("shenhe@example.cn"),
      then: says("returnReview", "review.hold.mine"),
    },
    {
      as: "reviewer",
      state: "changed since it was read",
      at: review("auto_passed"),
      then: inTurn(
        async (page) => {
          await page
            .locator("main form:has([name=intent][value=begin]) [name=version]")
            .evaluate((one) => {
              (one as HTMLInputElement).value = "9999";
            });
        },
        submitIntent("begin"),
        says("returnReview", "refused.changed-by-someone-else"),
      ),
    },
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
} satisfies Readonly<Record<`returnReview.${string}`, readonly Probe[]>>;
