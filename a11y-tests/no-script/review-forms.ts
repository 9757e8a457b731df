import { createHash } from "node:crypto";
import { href } from "../../app/links.ts";
import { simply } from "../probe.ts";
import type { FormCase, Own } from "./form-case.ts";

/** A return under review that nobody has in hand. */
async function underReview({ db }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT r.id FROM quota_returns r JOIN return_versions v ON v.return_id = r.id JOIN return_people p ON p.version_id = v.id
     WHERE r.region = '140502' AND r.state = 'under_review' AND r.locked_by_id IS NULL ORDER BY r.id DESC LIMIT 1`,
  );
  return rows[0]?.id ?? "none";
}

async function passedTwo({ db }: Own): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM quota_returns WHERE region = '140502' AND state = 'auto_passed' AND exceptions = 0 AND duplicates = 0
     ORDER BY id DESC LIMIT 2`,
  );
  return rows.map(({ id }) => id);
}

const TABLE = (mark: string) => ({
  name: "工资.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`身份证号码,月份,单位统一社会信用代码,工资薪金,${mark}\n`),
});

const checksumOf = ({ buffer }: { readonly buffer: Buffer }) =>
  createHash("sha256").update(buffer).digest("hex");

async function staged({ db, userId }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO source_files (id, kind, region, year, as_of, file_name, checksum, state, received_at, received_by_id)
     VALUES (gen_random_uuid(), 'tax', '140502', 2025, '2026-05-01', '工资.csv',
       encode(sha256(gen_random_uuid()::text::bytea), 'hex'), 'staged', now(), $1) RETURNING id`,
    [userId],
  );
  return rows[0]?.id ?? "none";
}

/** What officers do to returns and to the data they verify by. */
export const reviewForms = {
  "returnReview.review": {
    as: "reviewer",
    at: async (own) =>
      href(own.locale, "returnReview.review", { returnId: await underReview(own) }),
    intent: "months",
    wrong: { reason: "工资低于标准" },
    faults: ["months", "decision"],
    right: { months: true, decision: "rejected", reason: "工资低于标准" },
  },
  "returnReview.many": {
    as: "reviewer",
    at: async (own) => href(own.locale, "returnReview.many", {}, { id: await passedTwo(own) }),
  },
  "sources.new": {
    as: "reviewer",
    at: simply("sources.new"),
    wrong: { year: "二五", checksum: "abc" },
    faults: ["kind", "year", "asOf", "checksum", "file"],
    right: ({ userId }) => {
      const file = TABLE(userId);
      return {
        kind: "tax",
        year: "2025",
        "asOf.year": "2026",
        "asOf.month": "5",
        "asOf.day": "1",
        checksum: checksumOf(file),
        file,
      };
    },
  },
  "sources.one": {
    as: "reviewer",
    at: async (own) => href(own.locale, "sources.one", { sourceId: await staged(own) }),
    intent: "apply",
  },
} satisfies Readonly<Record<`returnReview.${string}` | `sources.${string}`, FormCase>>;
