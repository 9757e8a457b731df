import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import type { ApplicationContent, DisclosureField } from "../policy/index.ts";
import {
  adjustmentOf,
  adjustmentSelect,
  contentOf,
  sectionsSelect,
} from "../read-content.server.ts";
import type { AskedAdjustment } from "../read-content.server.ts";
import { unseal } from "../sealed.server.ts";
import { placeOf, findRows, listed } from "./list-applications.server.ts";
import type { ListedApplication, ListFilter, ListRow } from "./list-applications.server.ts";
import { shownFields } from "./shown-fields.server.ts";

/** What leaves in a file: never files themselves, nor what tells of a certificate. */
const EXPORTED: readonly DisclosureField[] = [
  "progress",
  "cv",
  "answers",
  "name",
  "contact",
  "needs",
];

/** Each part is null where it is not released; then it was not read. */
export interface ReleasedApplication extends ListedApplication {
  readonly contact: { readonly phone: string; readonly email: string } | null;
  readonly cv: Pick<ApplicationContent, "experience" | "education" | "skills"> | null;
  readonly answers: readonly { readonly question: string; readonly answer: string }[] | null;
  readonly needs: readonly AskedAdjustment[] | null;
}

const BATCH = 200;

/**
 * An employer's applications with all that is released of them, newest first, a batch at a time. What is released is
 * asked anew for each batch, and the trail of each application keeps what went out before it goes out.
 */
export async function* listReleasedInPages(
  filter: Omit<ListFilter, "after" | "ids">,
  actor: EmployerMember,
  ctx: Context,
): AsyncGenerator<ReleasedApplication[], void> {
  const { organisationId, verified } = actor;
  if (organisationId === null || !verified) return;
  const page = { organisationId, today: shanghaiDay(ctx.now), take: BATCH };
  let after: string | null = null;
  do {
    const rows: ListRow[] = await findRows({ ...filter, ...(after && { after }) }, page, ctx.db);
    if (rows.length > 0) yield await release(rows, actor, ctx);
    after = rows.length < BATCH ? null : placeOf(rows.at(-1));
  } while (after !== null);
}

async function release(
  rows: readonly ListRow[],
  actor: EmployerMember,
  ctx: Context,
): Promise<ReleasedApplication[]> {
  const shown = new Map(
    rows.map((row) => [
      row.id,
      shownFields(row, actor).filter((field) => EXPORTED.includes(field)),
    ]),
  );
  const thoseShowing = (field: DisclosureField) =>
    rows.filter(({ id }) => shown.get(id)?.includes(field)).map(({ id }) => id);
  await recordExports(shown, actor, ctx);
  const { db } = ctx;
  const contactIds = thoseShowing("contact");
  const cvIds = thoseShowing("cv");
  const answerIds = thoseShowing("answers");
  const needIds = thoseShowing("needs");
  const [list, contacts, cvs, answers, needs] = await Promise.all([
    listed(rows, actor, shanghaiDay(ctx.now), db),
    sectionsOf(contactIds, ["identity"], db),
    sectionsOf(cvIds, ["experience", "education", "skills"], db),
    answersOf(answerIds, db),
    needsOf(needIds, db),
  ]);
  return list.map((row) => {
    const { phone, email } = contentOf(contacts.get(row.id) ?? []).identity;
    const { experience, education, skills } = contentOf(cvs.get(row.id) ?? []);
    return {
      ...row,
      contact: contactIds.includes(row.id) ? { phone, email } : null,
      cv: cvIds.includes(row.id) ? { experience, education, skills } : null,
      answers: answerIds.includes(row.id) ? (answers.get(row.id) ?? []) : null,
      needs: needIds.includes(row.id) ? (needs.get(row.id) ?? []) : null,
    };
  });
}

async function recordExports(
  shown: ReadonlyMap<string, readonly DisclosureField[]>,
  actor: EmployerMember,
  { db, now, requestId }: Context,
): Promise<void> {
  const entries = [...shown].map(([id, fields]) => ({
    action: "application.exported",
    subject: { type: "application", id },
    actor: auditActor(actor),
    now,
    requestId,
    details: { fields },
  }));
  await db.$transaction((tx) => recordAudits(tx, entries));
}

async function sectionsOf(
  applicationIds: readonly string[],
  sections: readonly (keyof ApplicationContent)[],
  db: Database,
) {
  const rows = await db.applicationSection.findMany({
    where: { applicationId: { in: [...applicationIds] }, section: { in: [...sections] } },
    select: { applicationId: true, ...sectionsSelect },
  });
  return byApplication(rows, (row) => row);
}

async function answersOf(applicationIds: readonly string[], db: Database) {
  const rows = await db.applicationAnswer.findMany({
    where: { applicationId: { in: [...applicationIds] } },
    orderBy: { question: { place: "asc" } },
    select: { applicationId: true, wordsEncrypted: true, question: { select: { words: true } } },
  });
  return byApplication(rows, ({ wordsEncrypted, question }) => ({
    question: question.words,
    answer: unseal(wordsEncrypted, "application_answers.words"),
  }));
}

async function needsOf(applicationIds: readonly string[], db: Database) {
  const rows = await db.applicationAdjustment.findMany({
    where: { applicationId: { in: [...applicationIds] }, state: { not: "withdrawn" } },
    orderBy: { id: "asc" },
    select: { applicationId: true, ...adjustmentSelect },
  });
  return byApplication(rows, ({ applicationId: _, ...row }) => adjustmentOf(row));
}

function byApplication<Row extends { readonly applicationId: string }, Told>(
  rows: readonly Row[],
  tell: (row: Row) => Told,
): Map<string, Told[]> {
  const groups = new Map<string, Told[]>();
  for (const row of rows) {
    const group = groups.get(row.applicationId) ?? [];
    group.push(tell(row));
    groups.set(row.applicationId, group);
  }
  return groups;
}
