import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import type { RouteId } from "../../app/route-table.ts";
import { inTurn, says, simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

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
      | "returns.check"
      | "proofs.list",
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

/** An employer that began to change what is certified, and has not filed it again. */
async function revising({ db }: ProbeWorld): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `UPDATE quota_returns SET state = 'draft' WHERE id = (
       SELECT r.id FROM quota_returns r JOIN organisations o ON o.id = r.organisation_id
         JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
       WHERE r.region = '140502' AND r.year = $1 AND r.state IN ('draft', 'approved') AND d.reward_fen = 0
       ORDER BY r.state = 'draft' DESC, o.uscc DESC LIMIT 1) RETURNING organisation_id AS id`,
    [filingYear()],
  );
  return rows[0]?.id ?? "";
}

/** Submits the form of an intent with what it holds. */
export const submitIntent =
  (intent: string): NonNullable<Probe["then"]> =>
  async (page) => {
    await page.locator(`main form:has([name=intent][value="${intent}"]) button`).last().click();
    await page.waitForLoadState("load");
  };

/** Brings a proof of what is chosen already. */
const bring =
  (file: { name: string; mimeType: string; buffer: Buffer }): NonNullable<Probe["then"]> =>
  async (page, world) => {
    await page.locator("main input[type=file]").setInputFiles(file);
    await submitIntent("add")(page, world);
  };

/** States of a filed return. */
export const STATES = [
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

/** The yearly return as its employer sees it. */
export const returnProbes = {
  "returns.list": [
    { as: "hr", at: simply("returns.list") },
    { as: "viewer", at: simply("returns.list") },
    {
      as: "hr",
      state: "changed after it was certified",
      at: simply("returns.list"),
      then: inTurn(
        actingAs(revising, "returns.list"),
        says("returns", "list.yearRevising", { year: filingYear() }),
      ),
    },
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
    {
      as: "hr",
      state: "changed after it was certified",
      at: simply("returns.list"),
      then: inTurn(actingAs(revising, "returns.show"), says("returns", "show.whatNow.revising")),
    },
  ],
  "proofs.list": [
    { as: "hr", at: ofYear("proofs.list") },
    { as: "hr", state: "no file chosen", at: ofYear("proofs.list"), then: submitIntent("add") },
    {
      as: "hr",
      state: "a file of another kind",
      at: ofYear("proofs.list"),
      then: inTurn(
        bring({
          name: "证明.exe",
          mimeType: "application/octet-stream",
          buffer: Buffer.from("MZ\0"),
        }),
        says("proofs", "refused.unknown-type"),
      ),
    },
    { as: "hr", state: "handed in, and certified", at: ofYear("proofs.list", 1) },
    acting("exception", "proofs.list"),
    {
      as: "hr",
      state: "sent back, one more",
      at: simply("returns.list"),
      then: inTurn(
        actingFor("returned", "proofs.list"),
        bring({
          name: "3月工资.txt",
          mimeType: "text/plain",
          buffer: Buffer.from("三月工资回单\n"),
        }),
        says("proofs", "done.add"),
      ),
    },
  ],
  "returns.check": [
    { as: "hr", at: ofYear("returns.check") },
    { as: "hr", state: "not declared", at: ofYear("returns.check"), then: submit },
    { as: "hr", state: "nothing to file", at: ofYear("returns.check", 12) },
    acting("approved", "returns.check"),
    acting("returned", "returns.check"),
  ],
  "returns.receipt": [
    acting("auto_passed", "returns.receipt"),
    acting("exception", "returns.receipt"),
    acting("returned", "returns.receipt"),
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
      state: "changed since it was read",
      at: simply("returns.list"),
      then: inTurn(
        actingFor("auto_passed", "returns.change", { move: "withdraw" }),
        async (page) => {
          await page.locator("[name=version]").evaluate((one) => {
            (one as HTMLInputElement).value = "9999";
          });
          await submit(page);
        },
        says("returns", "refused.changed-by-someone-else"),
      ),
    },
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
} satisfies Readonly<Record<string, readonly Probe[]>>;
