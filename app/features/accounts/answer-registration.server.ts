import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Client } from "./client.server.ts";
import { hashPassword } from "./hash-password.server.ts";
import { tryCode, useCode, type Challenge } from "./one-time-codes.server.ts";
import {
  checkPassword,
  type Address,
  type CodeRefusal,
  type OrganisationKind,
  type PasswordRefusal,
} from "./policy/index.ts";
import { takeTurn } from "./rate-limits.server.ts";
import { saveAnswers, type RegistrationDraft } from "./registration-draft.server.ts";
import { sendCode } from "./send-code.server.ts";

/** One page's answer, as its form gives it. */
export type StepAnswer =
  | { readonly step: "name"; readonly form: { readonly name: string } }
  | { readonly step: "address"; readonly form: { readonly address: Address } }
  | { readonly step: "code"; readonly form: { readonly code: string } }
  | { readonly step: "again"; readonly form: object }
  | { readonly step: "password"; readonly form: { readonly password: string } }
  | {
      readonly step: "uscc";
      readonly form: { readonly uscc: { readonly code: string; readonly kind: OrganisationKind } };
    }
  | {
      readonly step: "organisation";
      readonly form: { readonly organisationName: string; readonly nature: OrganisationKind };
    }
  | {
      readonly step: "place";
      readonly form: { readonly place: { readonly region: string; readonly street: string } };
    }
  | {
      readonly step: "contact";
      readonly form: { readonly contactName: string; readonly contactPhone: Address };
    }
  | { readonly step: "consent"; readonly form: { readonly consentTo: string } };

export type AnswerRefusal =
  CodeRefusal | `password-${PasswordRefusal}` | "too-many-tries" | "organisation-registered";

type Answered = Verdict<
  { readonly draft: RegistrationDraft },
  AnswerRefusal,
  { readonly until?: Date }
>;

/** Keeps the answer of one page of a registration, after what has to happen for it. */
export async function answerRegistration(
  draft: RegistrationDraft,
  { step, form }: StepAnswer,
  { client, locale }: { readonly client: Client; readonly locale: Locale },
  ctx: Context,
): Promise<Answered> {
  const keep = async (added: RegistrationDraft["answers"]) =>
    accepted({ draft: await saveAnswers(draft, added, ctx) });
  switch (step) {
    case "name":
    case "organisation":
    case "consent":
      return keep(form);
    case "place":
      return keep(form.place);
    case "contact":
      return keep({ contactName: form.contactName, contactPhone: form.contactPhone.value });
    case "address":
      if (isVerifiedAddress(draft, form.address)) return accepted({ draft });
      return verifyAddress(draft, form.address, { client, locale }, ctx);
    case "again": {
      const { address } = draft.answers;
      if (!address) return refused("code-expired");
      return verifyAddress(draft, address, { client, locale }, ctx);
    }
    case "code":
      return acceptCode(draft, form.code, client, ctx);
    case "password":
      return acceptPassword(draft, form.password, ctx);
    case "uscc":
      return acceptUscc(draft, form.uscc, ctx);
  }
}

function isVerifiedAddress({ answers }: RegistrationDraft, { channel, value }: Address): boolean {
  const { address, isVerified } = answers;
  return isVerified === true && address?.channel === channel && address.value === value;
}

async function verifyAddress(
  draft: RegistrationDraft,
  address: Address,
  { client, locale }: { readonly client: Client; readonly locale: Locale },
  ctx: Context,
): Promise<Answered> {
  const sent = await sendCode({ purpose: purposeFor(address), address, locale }, client, ctx);
  if (!sent.ok) return sent;
  const added = { address, challengeId: sent.challenge.id, isVerified: false };
  return accepted({ draft: await saveAnswers(draft, added, ctx) });
}

const purposeFor = ({ channel }: Address) =>
  channel === "mail" ? ("verify_email" as const) : ("verify_phone" as const);

async function acceptCode(
  draft: RegistrationDraft,
  code: string,
  client: Client,
  ctx: Context,
): Promise<Answered> {
  const { address, challengeId } = draft.answers;
  if (!address || !challengeId) return refused("code-expired");
  const turn = await takeTurn([{ limit: "codeTryNetwork", of: [client.network] }], ctx);
  if (!turn.ok) return turn;
  const challenge: Challenge = { id: challengeId, purpose: purposeFor(address), address };
  const judged = await tryCode({ challenge, code }, ctx);
  if (!judged.ok) return judged;
  return ctx.db.$transaction(async (tx): Promise<Answered> => {
    const used = await useCode(challenge, { tx, now: ctx.now });
    if (!used.ok) return used;
    const saved = await saveAnswers(draft, { isVerified: true }, { db: tx, now: ctx.now });
    return accepted({ draft: saved });
  });
}

async function acceptPassword(
  draft: RegistrationDraft,
  password: string,
  ctx: Context,
): Promise<Answered> {
  const { address, name } = draft.answers;
  const known = address?.channel === "mail" ? { email: address.value } : { phone: address?.value };
  const checked = checkPassword(password, { ...known, name });
  if (!checked.ok) return refused(`password-${checked.reason}`);
  const added = { passwordHash: await hashPassword(password) };
  return accepted({ draft: await saveAnswers(draft, added, ctx) });
}

async function acceptUscc(
  draft: RegistrationDraft,
  uscc: { readonly code: string; readonly kind: OrganisationKind },
  ctx: Context,
): Promise<Answered> {
  const kind = draft.kind === "provider_member" ? "provider" : "employer";
  const taken = await ctx.db.organisation.findUnique({
    where: { kind_uscc: { kind, uscc: uscc.code } },
    select: { id: true },
  });
  if (taken) return refused("organisation-registered");
  const isNew = draft.answers.uscc !== uscc.code;
  const nature = isNew ? uscc.kind : (draft.answers.nature ?? uscc.kind);
  return accepted({ draft: await saveAnswers(draft, { uscc: uscc.code, nature }, ctx) });
}
