import { recordAudit } from "#app/features/audit/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { encryptField, tokenHash } from "#app/platform/encryption.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { userAsActor } from "./audit-actor.server.ts";
import { beginSession, type BegunSession } from "./begin-session.server.ts";
import type { Client } from "./client.server.ts";
import { nextStep } from "./policy/index.ts";
import {
  answeredSteps,
  findRegistration,
  saveAnswers,
  type RegistrationDraft,
} from "./registration-draft.server.ts";
import { addressColumns, findUserByAddress } from "./user-address.server.ts";

export interface RegistrationSubmit {
  readonly token: string;
  /** Whether an organisation goes to the bureau's queue at once or stays a draft. */
  readonly organisation: "submitted" | "draft";
  readonly locale: Locale;
}

export type SubmitRefusal = "registration-incomplete" | "address-taken" | "organisation-registered";

const CONSENT_FIELDS = ["name", "email", "phone", "password"];

/**
 * Makes the account (and the organisation) of a finished registration and signs the person in. Sent
 * twice, also at the same moment, it makes one account and signs in to it again.
 */
export async function submitRegistration(
  input: RegistrationSubmit,
  client: Client,
  ctx: Context,
): Promise<Verdict<BegunSession, SubmitRefusal>> {
  const made = await ctx.db
    .$transaction((tx) => makeAccount(tx, input, ctx))
    .catch((error: unknown) => takenOrThrow(error, input, ctx));
  if (!made.ok) return made;
  return accepted(await beginSession(made.user, { method: "registration", client }, ctx));
}

type Made = Verdict<
  { readonly user: { id: string; kind: RegistrationDraft["kind"] } },
  SubmitRefusal
>;

async function makeAccount(
  tx: Transaction,
  input: RegistrationSubmit,
  { now, requestId }: Context,
): Promise<Made> {
  await tx.$queryRaw`SELECT id FROM registration_drafts WHERE id = ${tokenHash(input.token)} FOR UPDATE`;
  const draft = await findRegistration(input.token, { db: tx, now });
  if (!draft) return refused("registration-incomplete");
  const { kind, answers } = draft;
  if (answers.accountId) return accepted({ user: { id: answers.accountId, kind } });
  const { name, address, passwordHash, consentTo } = answers;
  const isComplete = nextStep(kind, answeredSteps(draft)) === "check";
  if (!isComplete || !name || !address || !passwordHash || !consentTo) {
    return refused("registration-incomplete");
  }
  const user = await tx.user.create({
    data: {
      kind,
      name,
      passwordHash,
      locale: input.locale,
      createdAt: now,
      sessionsValidFrom: now,
      ...addressColumns(address, now),
      consents: {
        create: {
          purpose: "account",
          fields: CONSENT_FIELDS,
          textVersion: consentTo,
          givenAt: now,
        },
      },
    },
    select: { id: true },
  });
  const actor = userAsActor({ id: user.id, kind });
  const trail = { actor, now, requestId };
  await recordAudit(tx, {
    ...trail,
    action: "account.registered",
    subject: { type: "account", id: user.id },
    details: { kind, by: address.channel, consentTo },
  });
  if (kind !== "seeker") {
    const id = await makeOrganisation(tx, draft, {
      ownerId: user.id,
      now,
      state: input.organisation,
    });
    const subject = { type: "organisation", id };
    await recordAudit(tx, { ...trail, action: "organisation.registered", subject });
    if (input.organisation === "submitted") {
      await recordAudit(tx, { ...trail, action: "organisation.submitted", subject });
    }
  }
  await welcome(tx, input.locale, { name, address }, now);
  await saveAnswers({ ...draft, answers: {} }, { accountId: user.id }, { db: tx, now });
  return accepted({ user: { id: user.id, kind } });
}

async function makeOrganisation(
  tx: Transaction,
  { kind, answers }: RegistrationDraft,
  of: { readonly ownerId: string; readonly now: Date; readonly state: "submitted" | "draft" },
): Promise<string> {
  const { uscc = "", organisationName = "", nature = "other", region = "", street = "" } = answers;
  const { id } = await tx.organisation.create({
    data: {
      kind: kind === "provider_member" ? "provider" : "employer",
      uscc,
      name: organisationName,
      nature,
      region,
      address: street,
      contactName: answers.contactName ?? null,
      contactPhoneEncrypted: encryptField(
        answers.contactPhone ?? "",
        "organisations.contact_phone",
      ),
      state: of.state,
      submittedAt: of.state === "submitted" ? of.now : null,
      createdAt: of.now,
      accessFacts: [],
      memberships: { create: { userId: of.ownerId, role: "owner", createdAt: of.now } },
    },
    select: { id: true },
  });
  return id;
}

async function welcome(
  tx: Transaction,
  locale: Locale,
  { name, address }: Required<Pick<RegistrationDraft["answers"], "name" | "address">>,
  now: Date,
): Promise<void> {
  const t = speaker("accounts", locale);
  const site = speaker("shell", locale)("site.name");
  const words = { name, site, signIn: env().appUrl + href(locale, "accounts.signIn") };
  const body = t(address.channel === "mail" ? "mail.welcome.body" : "text.welcome", words);
  const subject = address.channel === "mail" ? { subject: t("mail.welcome.subject", words) } : {};
  await queueMessage(
    tx,
    { channel: address.channel, to: address.value, ...subject, body, locale },
    now,
  );
}

/** Somebody took the address or the code in the same moment: the unique index tells, this says which. */
async function takenOrThrow(
  error: unknown,
  { token }: RegistrationSubmit,
  ctx: Context,
): Promise<Made> {
  if ((error as { code?: unknown }).code !== "P2002") throw error;
  const draft = await findRegistration(token, ctx);
  const address = draft?.answers.address;
  const owner = address ? await findUserByAddress(ctx.db, address) : null;
  return refused(owner ? "address-taken" : "organisation-registered");
}
