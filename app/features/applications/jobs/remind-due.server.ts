import { reachPerson } from "#app/features/positions/jobs/reach-person.server.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { dateColumn } from "../application-row.server.ts";
import type { ApplicationState } from "../policy/index.ts";
import { employerWords, membersOf, personWords, toldSelect } from "./tell-event.server.ts";

const BATCH = 200;

const PERSONS: ApplicationState[] = ["asked", "interview_offered", "offered"];
const EMPLOYERS: ApplicationState[] = [
  "submitted",
  "under_review",
  "shortlisted",
  "offer_accepted",
];

/** Reminds whose turn it is the day before a step is due, once for each due day; answers how many. */
export async function remindDue({ db, now }: Context): Promise<number> {
  const due = dateColumn(addDays(shanghaiDay(now), 1));
  let reminded = 0;
  for (;;) {
    const rows = await db.application.findMany({
      where: {
        dueOn: due,
        state: { in: [...PERSONS, ...EMPLOYERS] },
        OR: [{ remindedFor: null }, { remindedFor: { lt: due } }],
      },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { ...toldSelect, state: true },
    });
    for (const row of rows) await db.$transaction((tx) => remind(tx, row, due, now));
    reminded += rows.length;
    if (rows.length < BATCH) return reminded;
  }
}

type Row = Parameters<typeof personWords>[0] & {
  readonly state: ApplicationState;
  readonly organisationId: string;
};

async function remind(tx: Transaction, row: Row, due: Date, now: Date): Promise<void> {
  const key = `due:${due.toISOString().slice(0, 10)}`;
  if (PERSONS.includes(row.state)) {
    await reachPerson(tx, row.user, personWords(row, "due", key), now);
  } else {
    for (const member of await membersOf(tx, row.organisationId)) {
      await reachPerson(tx, member, employerWords(row, "due", member, key), now);
    }
  }
  await tx.application.updateMany({
    where: { id: row.id, userId: row.user.id },
    data: { remindedFor: due },
  });
}
