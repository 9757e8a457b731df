import { releaseResidentNumbers } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { WrittenTable } from "#app/platform/tables/write-table.server.ts";
import { scopeOf } from "../offering/move-session.server.ts";
import { registerCycle, registerPurpose, registerYear } from "../policy/index.ts";
import type { RegisterCycle } from "../policy/index.ts";
import { readTrainingFigures } from "./read-figures.server.ts";
import type { AskedFigures } from "./read-figures.server.ts";

/**
 * The fields of the national register (全国残疾人就业和职业培训信息管理系统填报说明, 2012-04-24) in its order, and after them
 * what helps to find a course again. They are Chinese in either language: the register is.
 */
export const registerHeaders = [
  "姓名",
  "身份证号",
  "备注",
  "就业状况",
  "就业时间",
  "培训年度",
  "培训周期",
  "培训项目",
  "培训项目所属行业",
  "培训主体",
  "培训机构名称",
  "培训开始日期",
  "培训结束日期",
  "课时",
  "结业证明编号",
] as const;

const CYCLES: Readonly<Record<RegisterCycle, string>> = {
  short: "短期（一个月以内）",
  medium: "中期（半年以内）",
  long: "长期（半年以上）",
};

/** Of what was completed those that their people agreed to have registered. */
export async function listAgreed(
  completedIds: readonly string[],
  officer: Officer,
  { db }: Context,
): Promise<string[]> {
  const consents = await db.consent.findMany({
    where: {
      ...{ purpose: registerPurpose, withdrawnAt: null },
      enrolment: { session: { AND: [scopeOf(officer)] } },
    },
    select: { enrolmentId: true },
  });
  const agreed = new Set(consents.map(({ enrolmentId }) => enrolmentId));
  return completedIds.filter((id) => agreed.has(id));
}

/** One row for each completion that its person agreed to have registered; each number read stands in its trail. */
export async function registerTable(
  asked: AskedFigures,
  officer: Officer,
  ctx: Context,
): Promise<WrittenTable & { readonly name: string }> {
  const { from, to, on, completedIds } = await readTrainingFigures(asked, officer, ctx);
  const enrolmentIds = await listAgreed(completedIds, officer, ctx);
  return {
    name: `残疾人职业培训登记-${from}-${to}-截至${on}`,
    sheet: on,
    headers: registerHeaders,
    rows: registerRows(enrolmentIds, officer, ctx),
  };
}

const PAGE = 200;

async function* registerRows(
  enrolmentIds: readonly string[],
  officer: Officer,
  ctx: Context,
): AsyncGenerator<string[][], void> {
  for (let at = 0; at < enrolmentIds.length; at += PAGE) {
    const ids = enrolmentIds.slice(at, at + PAGE);
    const rows = await listCompleted(ids, officer, ctx);
    const userIds = [...new Set(rows.map(({ userId }) => userId))];
    const numbers = await releaseResidentNumbers(userIds, registerPurpose, officer, ctx);
    const byId = new Map(rows.map((row) => [row.id, row]));
    yield ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [cellsOf(row, numbers.get(row.userId) ?? "")] : [];
    });
  }
}

type Completed = Awaited<ReturnType<typeof listCompleted>>[number];

/** Asked again for the consent: one that was withdrawn while the file is written is heeded. */
function listCompleted(ids: readonly string[], officer: Officer, { db }: Context) {
  return db.enrolment.findMany({
    where: {
      id: { in: [...ids] },
      session: { AND: [scopeOf(officer)] },
      consents: { some: { purpose: registerPurpose, withdrawnAt: null } },
    },
    select: {
      id: true,
      userId: true,
      stateSince: true,
      user: { select: { name: true } },
      certificates: { where: { withdrawnAt: null }, select: { number: true } },
      session: {
        select: {
          startsAt: true,
          endsAt: true,
          course: {
            select: { title: true, hours: true, organisation: { select: { name: true } } },
          },
        },
      },
    },
  });
}

function cellsOf({ user, stateSince, certificates, session }: Completed, number: string): string[] {
  const { course } = session;
  const to: PlainDate = shanghaiDay(session.endsAt ?? stateSince);
  const from: PlainDate = shanghaiDay(session.startsAt ?? session.endsAt ?? stateSince);
  return [
    ...[user.name, number, "", "", ""],
    ...[registerYear(from), CYCLES[registerCycle(from, to)], course.title, "", ""],
    ...[course.organisation.name, from, to, String(course.hours ?? "")],
    certificates[0]?.number ?? "",
  ];
}
