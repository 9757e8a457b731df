import type { Counsellor, Officer } from "#app/features/accounts/policy/index.ts";
import { shownTo } from "#app/features/plans/index.server.ts";
import { daysBetween, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { within } from "../loads.server.ts";
import { daysToClear, figuresOn, isDisabledFamily, standingOf } from "../policy/index.ts";
import type { EmploymentEvidence, MemberStanding, Spell } from "../policy/index.ts";
import { factsOfMembers, isOfAge, memberSelect, readWorkingAge, toDay } from "./members.server.ts";
import { unsealFamily, unsealMember } from "./sealed.server.ts";

const PAGE = 50;
/** A district has some hundreds in all its years. */
const MOST_SPELLS = 20_000;

const spellSelect = {
  id: true,
  foundOn: true,
  clearedOn: true,
  endedOn: true,
} satisfies Prisma.FamilySpellSelect;

type SpellRow = Prisma.FamilySpellGetPayload<{ select: typeof spellSelect }>;

const spellOf = ({
  id,
  foundOn,
  clearedOn,
  endedOn,
}: SpellRow): Spell & { readonly id: string } => ({
  id,
  foundOn: toDay(foundOn),
  clearedOn: clearedOn && toDay(clearedOn),
  endedOn: endedOn && toDay(endedOn),
});

/** Days a time without work has lasted, or took to be cleared; null where it ended otherwise. */
function lasted(spell: Spell, on: PlainDate): number | null {
  if (spell.endedOn !== null) return null;
  return daysToClear(spell) ?? daysBetween(spell.foundOn, on);
}

/** A counsellor's own families, the newest first. */
export async function listOwnFamilies(
  { after }: { readonly after: string | undefined },
  actor: Counsellor,
  { db, now }: Context,
) {
  const today = shanghaiDay(now);
  const [found, age] = await Promise.all([
    db.family.findMany({
      where: { counsellorId: actor.userId, ...(after && { id: { lt: after } }) },
      orderBy: { id: "desc" },
      take: PAGE + 1,
      select: {
        id: true,
        nameEncrypted: true,
        members: { select: memberSelect },
        spells: { orderBy: { foundOn: "desc" }, take: 1, select: spellSelect },
      },
    }),
    readWorkingAge(actor.region, today, db),
  ]);
  const { may } = shownTo("counsellor", null);
  const rows = found.slice(0, PAGE).map(({ id, nameEncrypted, members, spells }) => {
    const [last] = spells.map(spellOf);
    return {
      ...{ id, people: members.length },
      name: may("family") ? unsealFamily(nameEncrypted) : "",
      standing: age && standingOf(factsOfMembers(members, age, today)),
      days: last ? lasted(last, today) : null,
      isCleared: last !== undefined && last.clearedOn !== null,
    };
  });
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/** A counsellor's own family with its members; null for anybody else. */
export async function findFamily(
  { familyId }: { readonly familyId: string },
  actor: Counsellor,
  { db, now }: Context,
) {
  const today = shanghaiDay(now);
  const family = await db.family.findFirst({
    where: { id: familyId, counsellorId: actor.userId },
    select: {
      id: true,
      region: true,
      nameEncrypted: true,
      appliedOn: true,
      members: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          ...memberSelect,
          nameEncrypted: true,
          link: { select: { toldAs: true, askedAt: true, agreedAt: true } },
        },
      },
      spells: { orderBy: { foundOn: "desc" }, select: spellSelect },
    },
  });
  if (!family) return null;
  const age = await readWorkingAge(family.region, today, db);
  const facts = age && factsOfMembers(family.members, age, today);
  const { may } = shownTo("counsellor", null);
  return {
    id: family.id,
    name: may("family") ? unsealFamily(family.nameEncrypted) : "",
    appliedOn: toDay(family.appliedOn),
    standing: facts && standingOf(facts),
    isDisabled: facts !== null && isDisabledFamily(facts),
    members: family.members.map((member) => ({
      id: member.id,
      name: may("family") ? unsealMember(member.nameEncrypted) : "",
      hasCertificate: member.hasCertificate,
      standing: member.standing as MemberStanding,
      employedOn: member.employedOn && toDay(member.employedOn),
      evidence: member.evidence as EmploymentEvidence | null,
      isOfWorkingAge: age !== null && isOfAge(member, age, today),
      // A no and no answer read the same: who has an account is theirs to tell.
      link: member.link && {
        toldAs: member.link.toldAs,
        askedOn: shanghaiDay(member.link.askedAt),
        isAgreed: member.link.agreedAt !== null,
      },
    })),
    spells: family.spells.map((row) => {
      const spell = spellOf(row);
      return { ...spell, days: lasted(spell, today) };
    }),
  };
}

/** A district's figures on a day, also one long past, and its families without a name, the longest waiting first. */
export async function readFamilyRegister(
  { on: asked }: { readonly on: PlainDate | undefined },
  officer: Officer,
  { db, now }: Context,
) {
  const today = shanghaiDay(now);
  const on = asked !== undefined && asked <= today ? asked : today;
  const rows = await db.familySpell.findMany({
    where: { family: { region: within(officer) } },
    orderBy: [{ foundOn: "asc" }, { id: "asc" }],
    take: MOST_SPELLS,
    select: {
      ...spellSelect,
      family: {
        select: { counsellor: { select: { name: true } }, _count: { select: { members: true } } },
      },
    },
  });
  const spells = rows.map((row) => ({
    ...spellOf(row),
    counsellor: row.family.counsellor.name,
    people: row.family._count.members,
  }));
  const isOpen = ({ foundOn, clearedOn, endedOn }: Spell) =>
    foundOn <= on && (clearedOn === null || clearedOn > on) && (endedOn === null || endedOn > on);
  return {
    ...{ on, today, figures: figuresOn(spells, on) },
    open: spells
      .filter(isOpen)
      .slice(0, 200)
      .map(({ id, foundOn, counsellor, people }) => ({
        ...{ id, foundOn, counsellor, people },
        days: daysBetween(foundOn, on),
      })),
  };
}
