import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { consentPurpose } from "../policy/index.ts";
import { contentOf, sectionsSelect } from "../read-content.server.ts";
import { handlingOf } from "./handling.server.ts";
import { inviteTo, openOf } from "./invite-to.server.ts";

/** The person's consent that stands, and without which nobody is kept or invited. */
const inviteConsent = { purpose: consentPurpose("invite"), withdrawnAt: null };

/** Keeps somebody who applied in mind for other positions, where they agreed to be invited. */
export async function keepPerson(
  { applicationId }: { readonly applicationId: string },
  actor: EmployerMember,
  { db, now, requestId }: Context,
) {
  const who = handlingOf(actor);
  if (!who.ok) return who;
  const { organisationId } = who;
  return db.$transaction(async (tx) => {
    const row = await tx.application.findFirst({
      where: { id: applicationId, organisationId, submittedAt: { not: null } },
      select: { userId: true, consents: { where: inviteConsent, select: { id: true } } },
    });
    if (!row) return refused("not-found");
    if (row.consents.length === 0) return refused("not-agreed");
    const { userId } = row;
    const { count } = await tx.keptPerson.createMany({
      data: [{ organisationId, userId, applicationId, keptById: who.userId, keptAt: now }],
      skipDuplicates: true,
    });
    if (count === 1) {
      await recordAudit(tx, {
        action: "application.person-kept",
        subject: { type: "application", id: applicationId },
        actor: auditActor(actor),
        now,
        requestId,
      });
    }
    return accepted();
  });
}

/** Whether the person of an application agreed to be invited, and whether they are kept. */
export async function readKept(applicationId: string, actor: EmployerMember, { db }: Context) {
  const who = handlingOf(actor);
  if (!who.ok) return null;
  const row = await db.application.findFirst({
    where: { id: applicationId, organisationId: who.organisationId, submittedAt: { not: null } },
    select: {
      consents: { where: inviteConsent, select: { id: true } },
      keptPeople: { where: { organisationId: who.organisationId }, select: { keptAt: true } },
    },
  });
  if (!row || row.consents.length === 0) return null;
  return { isKept: row.keptPeople.length > 0 };
}

/** Forgets that somebody was kept. Twice is once. */
export async function letPersonGo(
  { applicationId }: { readonly applicationId: string },
  actor: EmployerMember,
  { db, now, requestId }: Context,
) {
  const who = handlingOf(actor);
  if (!who.ok) return who;
  return db.$transaction(async (tx) => {
    const { count } = await tx.keptPerson.deleteMany({
      where: { applicationId, organisationId: who.organisationId },
    });
    if (count === 1) {
      await recordAudit(tx, {
        action: "application.person-let-go",
        subject: { type: "application", id: applicationId },
        actor: auditActor(actor),
        now,
        requestId,
      });
    }
    return accepted();
  });
}

/** Whom the employer has kept and who still agrees; agreeing to be invited shows the name. */
export async function listKeptPeople(actor: EmployerMember, { db }: Context) {
  const who = handlingOf(actor);
  if (!who.ok) return [];
  const rows = await db.keptPerson.findMany({
    where: {
      organisationId: who.organisationId,
      application: { consents: { some: inviteConsent } },
    },
    orderBy: { keptAt: "desc" },
    take: 200,
    select: {
      applicationId: true,
      keptAt: true,
      application: {
        select: {
          position: { select: { title: true } },
          sections: { where: { section: "identity" }, select: sectionsSelect },
        },
      },
    },
  });
  return rows.map(({ applicationId, keptAt, application }) => ({
    ...{ applicationId, keptAt },
    title: application.position.title,
    name: contentOf(application.sections).identity.name,
  }));
}

/** Somebody kept who still agrees, with the employer's open positions they were not invited for; null for anybody else. */
export async function findInvitable(applicationId: string, actor: EmployerMember, ctx: Context) {
  const who = handlingOf(actor);
  if (!who.ok) return null;
  const { organisationId } = who;
  const kept = await ctx.db.keptPerson.findFirst({
    where: { applicationId, organisationId, application: { consents: { some: inviteConsent } } },
    select: {
      userId: true,
      application: {
        select: { sections: { where: { section: "identity" }, select: sectionsSelect } },
      },
    },
  });
  if (!kept) return null;
  const positions = await ctx.db.position.findMany({
    where: {
      ...openOf(organisationId, ctx.now),
      invitations: { none: { userId: kept.userId } },
      applications: { none: { userId: kept.userId } },
    },
    orderBy: [{ closingOn: "asc" }, { id: "asc" }],
    take: 200,
    select: { id: true, title: true },
  });
  return { name: contentOf(kept.application.sections).identity.name, positions };
}

/** Invites somebody kept to apply for an open position of the employer, once per position. */
export async function invitePerson(
  input: { readonly applicationId: string; readonly positionId: string; readonly words: string },
  actor: EmployerMember,
  { db, now, requestId }: Context,
) {
  const who = handlingOf(actor);
  if (!who.ok) return who;
  const { organisationId } = who;
  const { applicationId, positionId, words } = input;
  return db.$transaction(async (tx) => {
    const kept = await tx.keptPerson.findFirst({
      where: {
        applicationId,
        organisationId,
        application: { consents: { some: inviteConsent } },
      },
      select: { userId: true },
    });
    if (!kept) return refused("not-agreed");
    const invited = await inviteTo(
      tx,
      { positionId, organisationId, userId: kept.userId, words, invitedById: who.userId },
      now,
    );
    if (!invited.ok) return invited;
    await recordAudit(tx, {
      action: "application.person-invited",
      subject: { type: "application", id: applicationId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { positionId },
    });
    return invited;
  });
}
