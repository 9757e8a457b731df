import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { shanghaiDay } from "#app/lib/date.ts";
import { yuanText } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { decryptField } from "#app/platform/encryption.server.ts";
import { knownRows, writeTable } from "#app/platform/tables/write-table.server.ts";
import type { TableFormat, WrittenTable } from "#app/platform/tables/write-table.server.ts";
import type { HandOverEffect, HandOverKind } from "./policy/index.ts";
import { ACCOUNT_FIELD } from "./reward-row.server.ts";
import { determinationContent } from "./schema/determination.ts";
import { handOverColumns } from "./schema/hand-over-columns.ts";
import type { HandedLine, PaidAccount } from "./schema/hand-over-columns.ts";

const PAGE = 500;

type Reader = Context["db"] | Transaction;

interface LinesAsked {
  readonly handOverId: string;
  readonly after: number;
  readonly take: number;
  /** Accounts are for finance's file alone. */
  readonly withAccounts?: boolean;
}

/** Lines of a batch in their order, a page after a line. */
export async function readLines(
  db: Reader,
  { handOverId, after, take, withAccounts = false }: LinesAsked,
): Promise<HandedLine[]> {
  const rows = await db.handOverLine.findMany({
    where: { handOverId, line: { gt: after } },
    orderBy: { line: "asc" },
    take,
    select: {
      line: true,
      effect: true,
      amountFen: true,
      previousFen: true,
      determination: {
        select: {
          number: true,
          edition: true,
          year: true,
          figures: true,
          issuedAt: true,
          return: {
            select: {
              region: true,
              reward: { select: { accountName: true, bank: true, accountEncrypted: true } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ determination, effect, amountFen, previousFen, line }) => {
    const { unit, uscc, figures } = determinationContent.parse(determination.figures);
    return {
      line,
      effect: effect as HandOverEffect,
      number: determination.number,
      edition: determination.edition,
      issuedOn: shanghaiDay(determination.issuedAt),
      unit,
      uscc,
      region: determination.return.region,
      year: determination.year,
      figures,
      amount: Number(amountFen),
      previous: Number(previousFen),
      account: withAccounts ? accountOf(determination.return.reward) : null,
    };
  });
}

interface SealedAccount {
  readonly accountName: string;
  readonly bank: string;
  readonly accountEncrypted: string;
}

function accountOf(sealed: SealedAccount | null): PaidAccount | null {
  if (!sealed) return null;
  const { accountName: name, bank, accountEncrypted } = sealed;
  return { name, bank, number: decryptField(accountEncrypted, ACCOUNT_FIELD) };
}

type BatchOfLines = Pick<HandedOverBatch, "id" | "kind" | "number" | "layout">;

/** The lines as a table. It is made of what never changes, so that it can be fetched again as it was. */
export function linesTable(db: Reader, { id, kind, number, layout }: BatchOfLines): WrittenTable {
  const columns = handOverColumns(kind, layout);
  return { sheet: number, headers: columns.map(({ header }) => header), rows: rows() };

  async function* rows(): AsyncGenerator<string[][], void> {
    let after = 0;
    for (;;) {
      const page = await readLines(db, {
        handOverId: id,
        after,
        take: PAGE,
        withAccounts: kind === "finance",
      });
      if (page.length > 0) yield page.map((line) => columns.map(({ cell }) => cell(line)));
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.line;
    }
  }
}

/** SHA-256 of the CSV file of a batch. */
export async function digestOfLines(db: Reader, batch: BatchOfLines): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of writeTable(linesTable(db, batch), "csv")) hash.update(piece as Buffer);
  return hash.digest("hex");
}

export interface HandedOverBatch {
  readonly id: string;
  readonly kind: HandOverKind;
  readonly number: string;
  readonly region: string;
  readonly year: number;
  readonly rows: number;
  readonly total: number;
  readonly difference: number;
  readonly layout: number;
  readonly digest: string;
  readonly createdAt: Date;
}

/** 交接单: what the receiver checks the file by. */
function slipTable(batch: HandedOverBatch): WrittenTable {
  const money = (amount: number) => yuanText(amount as Fen);
  const lines = [
    ["批次编号", batch.number],
    ["接收单位", batch.kind === "tax" ? "税务部门" : "财政部门"],
    ["行政区划代码", batch.region],
    ["数据年度", String(batch.year)],
    ["截至日期", shanghaiDay(batch.createdAt)],
    ["文件", `${batch.number}.csv`],
    ["行数（不含列名）", String(batch.rows)],
    ["金额合计(元)", money(batch.total)],
    ["与前次的差额合计(元)", money(batch.difference)],
    ["SHA-256 校验值", batch.digest],
  ];
  return {
    sheet: "交接单",
    headers: ["项目", "内容"],
    rows: knownRows(lines),
  };
}

/** The file of a batch, or the slip that goes with it. */
export function handOverFile(
  batch: HandedOverBatch,
  { part, format }: { readonly part: "lines" | "slip"; readonly format: TableFormat },
  { db }: Context,
): { readonly name: string; readonly stream: Readable } {
  const table = part === "slip" ? slipTable(batch) : linesTable(db, batch);
  const name = part === "slip" ? `${batch.number}-交接单` : batch.number;
  return { name, stream: writeTable(table, format) };
}
