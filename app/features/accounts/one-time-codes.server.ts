import { randomInt, timingSafeEqual } from "node:crypto";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Database, Transaction } from "#app/platform/db.server.ts";
import { decryptField, encryptField, lookupHash } from "#app/platform/encryption.server.ts";
import { codeMinutes, judgeCode, type Address, type CodeRefusal } from "./policy/index.ts";

export type CodePurpose = "sign_in" | "verify_email" | "verify_phone" | "reset_password";

/**
 * A code that was asked for, kept sealed in the asking browser's cookie. Only this browser can give
 * the code back, so that nobody else can use up its tries.
 */
export interface Challenge {
  readonly id: string;
  readonly purpose: CodePurpose;
  readonly address: Address;
}

const SEAL = "challenge";

export function sealChallenge(challenge: Challenge): string {
  return encryptField(JSON.stringify(challenge), SEAL);
}

/** What a cookie held, or null for anything that is not a challenge of this purpose. */
export function openChallenge(stored: unknown, purpose: CodePurpose): Challenge | null {
  if (typeof stored !== "string" || stored === "") return null;
  try {
    const challenge = JSON.parse(decryptField(stored, SEAL)) as Challenge;
    return challenge.purpose === purpose ? challenge : null;
  } catch {
    return null;
  }
}

/** Makes a code of six digits for an address and stores its keyed hash. */
export async function issueCode(
  { purpose, address }: { readonly purpose: CodePurpose; readonly address: Address },
  { tx, now }: { readonly tx: Transaction; readonly now: Date },
): Promise<{ readonly challenge: Challenge; readonly code: string }> {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const { id } = await tx.oneTimeCode.create({
    data: {
      purpose,
      addressHash: addressHash(address),
      codeHash: codeHash(code, address),
      createdAt: now,
      expiresAt: new Date(now.getTime() + codeMinutes * 60_000),
    },
    select: { id: true },
  });
  return { challenge: { id, purpose, address }, code };
}

/** Counts a try and judges the code; the caller then uses it up in the transaction of what it allows. */
export async function tryCode(
  { challenge, code }: { readonly challenge: Challenge; readonly code: string },
  { db, now }: { readonly db: Database; readonly now: Date },
): Promise<Verdict<object, CodeRefusal>> {
  const { id, purpose, address } = challenge;
  const [row] = await db.oneTimeCode.updateManyAndReturn({
    where: { id, purpose, addressHash: addressHash(address) },
    data: { attempts: { increment: 1 } },
    select: { attempts: true, codeHash: true, usedAt: true, expiresAt: true },
  });
  if (!row) return refused("code-expired");
  return judgeCode({
    matches: timingSafeEqual(Buffer.from(row.codeHash), Buffer.from(codeHash(code, address))),
    attempts: row.attempts,
    isUsed: row.usedAt !== null,
    isExpired: row.expiresAt <= now,
  });
}

/** Uses a judged code up; refused where another request was first. */
export async function useCode(
  { id }: Challenge,
  { tx, now }: { readonly tx: Transaction; readonly now: Date },
): Promise<Verdict<object, "code-used">> {
  const { count } = await tx.oneTimeCode.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1 ? accepted() : refused("code-used");
}

const addressHash = ({ channel, value }: Address) =>
  lookupHash(`${channel}:${value}`, "one_time_codes.address");

const codeHash = (code: string, { value }: Address) =>
  lookupHash(`${value}:${code}`, "one_time_codes.code");
