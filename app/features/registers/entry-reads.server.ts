import type { Counsellor, Officer } from "#app/features/accounts/policy/index.ts";
import { shownTo } from "#app/features/plans/index.server.ts";
import type { FollowUpChannel, PlanKind } from "#app/features/plans/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dayOf } from "./caseload-reads.server.ts";
import { readDeadlineDays } from "./deadline-days.server.ts";
import { openEntry, within } from "./loads.server.ts";
import { dueFor, madeEntryMoves, moveEntry } from "./policy/index.ts";
import { unsealCall } from "./sealed.server.ts";
import { shownEntry } from "./shown-entry.server.ts";

/** Somebody of a counsellor's own part of the register; null for anybody else. The view is recorded. */
export async function findEntry(
  { entryId }: { readonly entryId: string },
  actor: Counsellor,
  { db, now }: Context,
) {
  const entry = await db.registerEntry.findFirst({
    where: { id: entryId, counsellorId: actor.userId, goneOn: null },
    select: {
      id: true,
      kind: true,
      year: true,
      state: true,
      region: true,
      listedOn: true,
      planId: true,
      linkedAt: true,
      factsEncrypted: true,
      numberEncrypted: true,
      calls: {
        orderBy: [{ on: "desc" }, { id: "desc" }],
        take: 100,
        select: {
          id: true,
          on: true,
          channel: true,
          reached: true,
          wordsEncrypted: true,
          author: { select: { name: true } },
        },
      },
    },
  });
  if (!entry) return null;
  const today = shanghaiDay(now);
  const { factsEncrypted, numberEncrypted, calls, listedOn, region, linkedAt, ...shown } = entry;
  const attempts = calls.toReversed();
  const days = await readDeadlineDays(region, today, db);
  const { may } = shownTo("counsellor", null);
  return {
    ...shown,
    listedOn: dayOf(listedOn),
    isLinked: linkedAt !== null,
    ...shownEntry("counsellor", { factsEncrypted, numberEncrypted }),
    due: dueFor({ state: entry.state, listedOn: dayOf(listedOn) }, days, today),
    moves: madeEntryMoves.filter((move) => moveEntry(entry.state, move, attempts).ok),
    calls: (may("calls") ? calls : []).map(({ wordsEncrypted, on, author, channel, ...call }) => ({
      ...call,
      on: dayOf(on),
      channel: channel as FollowUpChannel,
      author: author.name,
      words: unsealCall(wordsEncrypted),
    })),
  };
}

const PAGE = 50;

export const registerViews = ["unassigned", "open", "planned", "ended", "gone"] as const;
export type RegisterView = (typeof registerViews)[number];

const VIEWS = {
  unassigned: { ...openEntry, counsellorId: null },
  open: { ...openEntry, counsellorId: { not: null } },
  planned: { state: "planned" },
  ended: { goneOn: null, state: { in: ["no_need", "declined", "unreachable"] } },
  gone: { goneOn: { not: null } },
} as const;

/** The register of a district: a page of a view, with how many stand in each, of a year or of all. */
export async function listRegister(
  asked: {
    readonly kind: PlanKind;
    readonly view: RegisterView;
    readonly year: number | undefined;
    readonly after: string | undefined;
  },
  officer: Officer,
  { db }: Context,
) {
  const { kind, view, year, after } = asked;
  const ofKind = { region: within(officer), kind };
  const where = { ...ofKind, ...(year === undefined ? {} : { year }) };
  const [found, years, ...counts] = await Promise.all([
    db.registerEntry.findMany({
      where: { ...where, ...copyOf(view), ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: PAGE + 1,
      select: {
        id: true,
        year: true,
        state: true,
        factsEncrypted: true,
        numberEncrypted: true,
        counsellor: { select: { name: true } },
        plan: { select: { state: true } },
      },
    }),
    db.registerEntry.groupBy({
      by: ["year"],
      where: ofKind,
      orderBy: { year: "desc" },
    }),
    ...registerViews.map((each) =>
      db.registerEntry.count({ where: { ...where, ...copyOf(each) } }),
    ),
  ]);
  const rows = found.slice(0, PAGE).map((entry) => {
    const { facts, number } = shownEntry("bureau", entry);
    const { name, school, major, group } = facts;
    return {
      ...{ id: entry.id, year: entry.year, state: entry.state, name, school, major, group },
      number,
      counsellor: entry.counsellor?.name ?? null,
      planState: entry.plan?.state ?? null,
    };
  });
  return {
    rows,
    next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null,
    years: years.map((one) => one.year),
    counts: Object.fromEntries(registerViews.map((each, at) => [each, counts[at] ?? 0])) as Record<
      RegisterView,
      number
    >,
  };
}

function copyOf(view: RegisterView) {
  const { state, ...rest } = { state: undefined, ...VIEWS[view] };
  if (state === undefined) return rest;
  return { ...rest, state: typeof state === "string" ? state : { in: [...state.in] } };
}
