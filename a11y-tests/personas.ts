import { createHash, randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import type pg from "pg";

/** Somebody who may use the product, by the address of a sample account; a visitor has none. */
export const personas = {
  visitor: null,
  seeker: "qiuzhi@example.cn",
  /** Has just registered: nothing saved, told or applied for. */
  newSeeker: "xinren@example.cn",
  /** Asked by a counsellor whether they want a plan. */
  englishSeeker: "seeker.en@example.cn",
  owner: "danwei@example.cn",
  hr: "hr@example.cn",
  viewer: "chakan@example.cn",
  provider: "jigou@example.cn",
  counsellor: "fudao@example.cn",
  reviewer: "shenhe@example.cn",
  approver: "shenpi@example.cn",
  administrator: "admin@example.cn",
} as const;

export type Persona = keyof typeof personas;
export const everyPersona = Object.keys(personas) as Persona[];

interface SignInOptions {
  /** False: staff who gave their password and not yet the second factor. */
  readonly secondFactor?: boolean;
  readonly minutes?: number;
  /** The present of a clock that was moved. */
  readonly at?: Date;
}

/** Gives the browser a session of the persona's own, without the sign-in page. */
export async function signIn(
  context: BrowserContext,
  persona: Persona,
  world: { db: pg.Pool; url: string },
  options?: SignInOptions,
): Promise<void> {
  const email = personas[persona];
  if (email !== null) await signInAs(context, email, world, options);
}

/** The same for any account, by its address. */
export async function signInAs(
  context: BrowserContext,
  email: string,
  { db, url }: { db: pg.Pool; url: string },
  { secondFactor = true, minutes = 600, at = new Date() }: SignInOptions = {},
): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const { rowCount } = await db.query(
    `INSERT INTO sessions (id, user_id, organisation_id, created_at, last_seen_at, expires_at, second_factor_at)
     SELECT $1, u.id, (SELECT m.organisation_id FROM memberships m WHERE m.user_id = u.id ORDER BY created_at LIMIT 1),
       $5::timestamptz, $5, $5 + make_interval(mins => $3),
       CASE WHEN $4 AND u.kind IN ('counsellor', 'officer', 'administrator') THEN $5 END
     FROM users u WHERE u.email = $2`,
    [hashOf(token), email, minutes, secondFactor, at],
  );
  if (rowCount !== 1) throw new Error(`No sample account ${email}`);
  // A cookie of Remix holds JSON in base64.
  const value = encodeURIComponent(Buffer.from(JSON.stringify(token)).toString("base64"));
  await context.addCookies([{ name: "session", value, url, httpOnly: true, sameSite: "Lax" }]);
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
