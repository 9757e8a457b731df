import { href } from "../../app/links.ts";
import { inTurn, says, simply, type Probe, type ProbeWorld } from "../probe.ts";
import { review } from "./return-review.ts";
import { actingAs, filingYear } from "./returns.ts";

/** An employer of the district with a determination of the filing year in force. */
const certified =
  (and: string): NonNullable<Probe["then"]> =>
  (page, world) =>
    actingAs(async ({ db }) => {
      const { rows } = await db.query<{ id: string }>(
        `SELECT d.organisation_id AS id FROM determinations d JOIN quota_returns r ON r.id = d.return_id
           JOIN organisations o ON o.id = d.organisation_id
         WHERE r.region = '140502' AND r.year = $1 AND d.superseded_at IS NULL AND ${and} ORDER BY o.uscc LIMIT 1`,
        [filingYear()],
      );
      return rows[0]?.id ?? "";
    }, "returns.determination")(page, world);

const of = (state: string, and: string, known: NonNullable<Probe["then"]>): Probe => ({
  as: "hr",
  state,
  at: simply("returns.list"),
  then: inTurn(certified(and), known),
});

/** The newest determination that is in force, or one that a later one or a rejection replaced. */
const codeOf =
  (isInForce: boolean) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ code: string }>(
      "SELECT check_code AS code FROM determinations WHERE (superseded_at IS NULL) = $1 ORDER BY number LIMIT 1",
      [isInForce],
    );
    return href(locale, "returns.checkCode", {}, { code: rows[0]?.code ?? "" });
  };

/** What an officer certified: as a page of the employer and of the bureau, and by its code for anybody. */
export const determinationProbes = {
  "returns.determination": [
    of("quota met", "d.due_fen = 0 AND d.reward_fen > 0", says("returns", "determination.met.yes")),
    of("quota not met", "d.due_fen > 0", says("returns", "determination.met.no")),
    of(
      "with seasonal work",
      "jsonb_array_length(d.figures->'staff'->'seasonal') > 0",
      says("returns", "determination.seasonal", { people: 12, months: 3 }),
    ),
    of(
      "founded in the year",
      "d.figures->'staff'->>'foundedInMonth' IS NOT NULL",
      says("returns", "determination.founded", { month: 7, existing: 6 }),
    ),
  ],
  "returns.checkCode": [
    { as: "visitor", at: simply("returns.checkCode") },
    {
      as: "visitor",
      state: "genuine",
      at: codeOf(true),
      then: says("returns", "checkCode.genuine"),
    },
    {
      as: "visitor",
      state: "superseded",
      at: codeOf(false),
      then: says("returns", "checkCode.superseded"),
    },
    {
      as: "visitor",
      state: "unknown",
      at: ({ locale }) => href(locale, "returns.checkCode", {}, { code: "NOSUCHCODE" }),
      then: says("returns", "checkCode.unknown"),
    },
  ],
  "returnReview.determination": [
    { as: "reviewer", at: review("approved", "returnReview.determination") },
    {
      as: "approver",
      state: "closed",
      at: review("closed", "returnReview.determination"),
    },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
