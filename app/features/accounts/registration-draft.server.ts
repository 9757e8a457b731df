import { accepted, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import {
  decryptField,
  encryptField,
  newToken,
  tokenHash,
} from "#app/platform/encryption.server.ts";
import type { Client } from "./client.server.ts";
import type {
  Address,
  OrganisationKind,
  RegistrationKind,
  RegistrationStep,
} from "./policy/index.ts";
import { takeTurn } from "./rate-limits.server.ts";

const FIELD = "registration_drafts.answers";
export const draftHours = 24;

/** What was answered so far. */
export interface RegistrationAnswers {
  readonly name?: string;
  readonly address?: Address;
  /** The code sent to the address. */
  readonly challengeId?: string;
  readonly isVerified?: boolean;
  readonly passwordHash?: string;
  readonly uscc?: string;
  readonly organisationName?: string;
  readonly nature?: OrganisationKind;
  /** GB/T 2260 */
  readonly region?: string;
  readonly street?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  /** Version of the notice that was read. */
  readonly consentTo?: string;
  /** Set by the final submit, so that sending it twice makes one account. */
  readonly accountId?: string;
}

export interface RegistrationDraft {
  readonly id: string;
  readonly kind: RegistrationKind;
  readonly answers: RegistrationAnswers;
}

/** Begins a registration, or changes who the person is in the one they began; gives the cookie's token. */
export async function startRegistration(
  input: { readonly kind: RegistrationKind; readonly token: string | null },
  client: Client,
  ctx: Context,
): Promise<Verdict<{ readonly token: string }, "too-many-tries", { readonly until: Date }>> {
  const { db, now } = ctx;
  const begun = input.token === null ? null : await findRegistration(input.token, ctx);
  if (input.token !== null && begun && begun.answers.accountId === undefined) {
    await db.registrationDraft.updateMany({ where: { id: begun.id }, data: { kind: input.kind } });
    return accepted({ token: input.token });
  }
  const turn = await takeTurn([{ limit: "registrationNetwork", of: [client.network] }], ctx);
  if (!turn.ok) return turn;
  const token = newToken();
  const { id, kind } = { id: tokenHash(token), kind: input.kind };
  await db.registrationDraft.create({ data: { id, kind, createdAt: now, ...sealed({}, now) } });
  return accepted({ token });
}

export async function findRegistration(
  token: string,
  { db, now }: { readonly db: Transaction; readonly now: Date },
): Promise<RegistrationDraft | null> {
  const row = await db.registrationDraft.findUnique({ where: { id: tokenHash(token) } });
  if (!row || row.expiresAt <= now) return null;
  const answers = JSON.parse(decryptField(row.answersEncrypted, FIELD)) as RegistrationAnswers;
  return { id: row.id, kind: row.kind as RegistrationKind, answers };
}

/** Adds answers; the draft lives on for 24 hours from now. */
export async function saveAnswers(
  draft: RegistrationDraft,
  added: RegistrationAnswers,
  { db, now }: { readonly db: Transaction; readonly now: Date },
): Promise<RegistrationDraft> {
  const answers = { ...draft.answers, ...added };
  await db.registrationDraft.updateMany({ where: { id: draft.id }, data: sealed(answers, now) });
  return { ...draft, answers };
}

function sealed(answers: RegistrationAnswers, now: Date) {
  return {
    answersEncrypted: encryptField(JSON.stringify(answers), FIELD),
    expiresAt: new Date(now.getTime() + draftHours * 3_600_000),
  };
}

/** Which steps are answered. */
export function answeredSteps({ answers }: RegistrationDraft): ReadonlySet<RegistrationStep> {
  const { name, address, isVerified, passwordHash, uscc, organisationName, street } = answers;
  const given: Readonly<Record<RegistrationStep, unknown>> = {
    name,
    address,
    code: isVerified,
    password: passwordHash,
    uscc,
    organisation: organisationName,
    place: street,
    contact: answers.contactName,
    consent: answers.consentTo,
  };
  return new Set((Object.keys(given) as RegistrationStep[]).filter((step) => Boolean(given[step])));
}
