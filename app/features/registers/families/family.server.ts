import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { nextSpell } from "../policy/index.ts";
import type { EmploymentEvidence, MemberStanding } from "../policy/index.ts";
import { endFamilyConsent, lockFamily } from "./link-member.server.ts";
import { factsOfMembers, memberSelect, readWorkingAge, toDate, toDay } from "./members.server.ts";
import { sealFamily, sealMember } from "./sealed.server.ts";

export type FamilyRefusal =
  "not-found" | "no-parameters" | "day-ahead" | "born-ahead" | "members-full" | "evidence-alone";

/** Households are small; more than this is a mistake. */
const MOST_MEMBERS = 20;

/** Begins a family's record. What it is found to be follows from its members. */
export function addFamily(
  { name, appliedOn }: { readonly name: string; readonly appliedOn: PlainDate },
  actor: Counsellor,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly familyId: string }, "day-ahead">> {
  return db.$transaction(async (tx): Promise<Verdict<{ familyId: string }, "day-ahead">> => {
    if (appliedOn > shanghaiDay(now)) return refused("day-ahead");
    const { id } = await tx.family.create({
      data: {
        region: actor.region,
        counsellorId: actor.userId,
        nameEncrypted: sealFamily(name),
        appliedOn: toDate(appliedOn),
        createdAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: "family.added",
      subject: { type: "family", id },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted({ familyId: id });
  });
}

type Changed = Verdict<object, FamilyRefusal>;

/** Locks a counsellor's own family, changes its members, and works out what has become of its time without work. */
function onFamily(
  familyId: string,
  actor: Counsellor,
  { db, now, requestId }: Context,
  action: `family.${string}`,
  change: (tx: Transaction, today: PlainDate) => Promise<Changed>,
): Promise<Changed> {
  const today = shanghaiDay(now);
  return db.$transaction(async (tx): Promise<Changed> => {
    await lockFamily(tx, familyId);
    const mine = { id: familyId, counsellorId: actor.userId };
    const family = await tx.family.findFirst({
      where: mine,
      select: { region: true, appliedOn: true },
    });
    if (!family) return refused("not-found");
    const age = await readWorkingAge(family.region, today, tx);
    if (!age) return refused("no-parameters");
    const changed = await change(tx, today);
    if (!changed.ok) return changed;
    const members = await tx.familyMember.findMany({ where: { familyId }, select: memberSelect });
    const open = await tx.familySpell.findFirst({
      where: { familyId, clearedOn: null, endedOn: null },
      select: { id: true, foundOn: true },
    });
    const spell = nextSpell(
      factsOfMembers(members, age, today),
      open && { foundOn: toDay(open.foundOn) },
      { appliedOn: toDay(family.appliedOn), today },
    );
    if (spell.kind === "begin") {
      const last = await tx.familySpell.count({ where: { familyId } });
      // A family that lost its work again is found again on the day that was learnt.
      const foundOn = toDate(last === 0 ? spell.on : today);
      await tx.familySpell.create({ data: { familyId, foundOn } });
    } else if (spell.kind === "void" && open) {
      await tx.familySpell.deleteMany({ where: { id: open.id, familyId } });
    } else if ((spell.kind === "clear" || spell.kind === "end") && open) {
      const end = spell.kind === "clear" ? "clearedOn" : "endedOn";
      await tx.familySpell.updateMany({
        where: { id: open.id, clearedOn: null, endedOn: null },
        data: { [end]: toDate(spell.on) },
      });
    }
    await tx.family.updateMany({ where: mine, data: { version: { increment: 1 } } });
    await recordAudit(tx, {
      action,
      subject: { type: "family", id: familyId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { spell: spell.kind },
    });
    return accepted();
  });
}

export interface NewMember {
  readonly familyId: string;
  readonly name: string;
  readonly birthDate: PlainDate;
  readonly sex: "female" | "male";
  readonly hasCertificate: boolean;
  readonly standing: MemberStanding;
}

export function addMember(member: NewMember, actor: Counsellor, ctx: Context): Promise<Changed> {
  const { familyId, name, birthDate, ...facts } = member;
  return onFamily(familyId, actor, ctx, "family.member-added", async (tx, today) => {
    if (birthDate > today) return refused("born-ahead");
    const count = await tx.familyMember.count({ where: { familyId } });
    if (count >= MOST_MEMBERS) return refused("members-full");
    await tx.familyMember.create({
      data: {
        ...{ familyId, ...facts, birthDate: toDate(birthDate) },
        nameEncrypted: sealMember(name),
        createdAt: ctx.now,
      },
    });
    return accepted();
  });
}

export interface Work {
  readonly familyId: string;
  readonly memberId: string;
  readonly standing: MemberStanding;
  /** Null: no work. */
  readonly employedOn: PlainDate | null;
  readonly evidence: EmploymentEvidence | null;
}

/** Says whether a member works, since when, and what shows it. The same twice is once. */
export function saveWork(work: Work, actor: Counsellor, ctx: Context): Promise<Changed> {
  const { familyId, memberId, standing, employedOn, evidence } = work;
  return onFamily(familyId, actor, ctx, "family.work-saved", async (tx, today) => {
    if (employedOn !== null && employedOn > today) return refused("day-ahead");
    if (employedOn === null && evidence !== null) return refused("evidence-alone");
    const { count } = await tx.familyMember.updateMany({
      where: { id: memberId, familyId },
      data: { standing, employedOn: employedOn && toDate(employedOn), evidence },
    });
    return count === 1 ? accepted() : refused("not-found");
  });
}

/** Takes out somebody who does not belong to the household (any more). */
export function removeMember(
  { familyId, memberId }: { readonly familyId: string; readonly memberId: string },
  actor: Counsellor,
  ctx: Context,
): Promise<Changed> {
  return onFamily(familyId, actor, ctx, "family.member-removed", async (tx) => {
    const linked = await tx.familyLink.findFirst({
      where: { memberId, member: { familyId }, agreedAt: { not: null } },
      select: { userId: true },
    });
    if (linked?.userId) await endFamilyConsent(tx, linked.userId, ctx);
    await tx.familyMember.deleteMany({ where: { id: memberId, familyId } });
    return accepted();
  });
}
