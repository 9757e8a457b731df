import { auditActor, readPhone } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { dateColumn } from "../application-row.server.ts";
import { endedStates, mayApply } from "../policy/index.ts";
import { contentSections } from "../schema/section-values.ts";
import { seal } from "../sealed.server.ts";

export type BeginVerdict =
  | Accepted<{ readonly applicationId: string; readonly isNew: boolean }>
  | Refused<"position-closed" | "refused-before" | "hired-before">;

/**
 * Begins an application, filled in from the person's last one or from their account: what is taken
 * over has to be confirmed section by section. Where one is open already, it is the one.
 */
export async function beginApplication(
  { positionId, locale }: { readonly positionId: string; readonly locale: string },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<BeginVerdict> {
  return db.$transaction(async (tx) => {
    const before = await findOpen(tx, positionId, actor);
    if (before) return accepted({ applicationId: before.id, isNew: false });
    const [position, earlier] = await Promise.all([
      tx.position.findFirst({
        where: {
          id: positionId,
          state: "published",
          closingOn: { gte: dateColumn(shanghaiDay(now)) },
          organisation: { state: "verified" },
        },
        select: { organisationId: true },
      }),
      tx.application.findMany({
        where: { positionId, userId: actor.userId },
        select: { state: true },
      }),
    ]);
    const verdict = mayApply(
      position !== null,
      earlier.map(({ state }) => state),
    );
    if (!verdict.ok) return verdict;
    if (!position) return refused("position-closed");
    const last = await findLast(tx, actor);
    const { count } = await tx.application.createMany({
      data: [
        {
          userId: actor.userId,
          positionId,
          organisationId: position.organisationId,
          locale,
          nameHidden: last?.nameHidden ?? false,
          carriedFromId: last?.id ?? null,
          stateSince: now,
          quietSince: now,
          createdAt: now,
          updatedAt: now,
        },
      ],
      skipDuplicates: true,
    });
    const open = await findOpen(tx, positionId, actor);
    if (!open) throw new Error("application: neither made nor found");
    // Another press made it a moment ago; what it filled in stays.
    if (count === 0) return accepted({ applicationId: open.id, isNew: false });
    await fillIn(tx, open.id, last, actor, now);
    await recordAudit(tx, {
      action: "application.begun",
      subject: { type: "application", id: open.id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { positionId, carriedFrom: last?.id ?? null },
    });
    return accepted({ applicationId: open.id, isNew: true });
  });
}

function findOpen(tx: Transaction, positionId: string, { userId }: Seeker) {
  return tx.application.findFirst({
    where: { positionId, userId, state: { notIn: [...endedStates] } },
    select: { id: true },
  });
}

/** The application handed in last, to fill in from. */
function findLast(tx: Transaction, { userId }: Seeker) {
  return tx.application.findFirst({
    where: { userId, submittedAt: { not: null } },
    orderBy: { submittedAt: "desc" },
    select: {
      id: true,
      nameHidden: true,
      sections: {
        where: { section: { in: [...contentSections] } },
        select: { section: true, valuesEncrypted: true },
      },
    },
  });
}

async function fillIn(
  tx: Transaction,
  applicationId: string,
  last: Awaited<ReturnType<typeof findLast>>,
  { userId }: Seeker,
  now: Date,
): Promise<void> {
  const sections = last?.sections.length ? last.sections : [await fromAccount(tx, userId)];
  await tx.applicationSection.createMany({
    data: sections.map((one) => ({ ...one, applicationId, carried: true, updatedAt: now })),
  });
}

async function fromAccount(tx: Transaction, userId: string) {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, phoneEncrypted: true },
  });
  const phone = user.phoneEncrypted ? readPhone(user.phoneEncrypted) : "";
  const values = { name: user.name, email: user.email ?? "", phone };
  return {
    section: "identity",
    valuesEncrypted: seal(JSON.stringify(values), "application_sections.values"),
  };
}
