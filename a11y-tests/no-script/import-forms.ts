import type { Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { csvOf, ledgerHeaders, ledgerNumber, ledgerRow } from "../ledger-file.ts";
import { simply } from "../probe.ts";
import { pass, type FormCase, type Own } from "./form-case.ts";

const CLOSING = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

const TABLE = {
  name: "岗位表.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "招聘岗位,薪资待遇,工作地点,工作性质,岗位职责,截止日期,联系人,联系电话",
      `前台接待,3500-4500元/月,山西省晋城市城区,全职,接待来访人员，登记信息。,${CLOSING},周晓,19900001234`,
      `仓库管理员,面议~,山西省晋城市城区,全职,登记出入库。,${CLOSING},周晓,19900001234`,
    ].join("\n"),
  ),
};

const LEDGER = {
  name: "台账.csv",
  mimeType: "text/csv",
  buffer: csvOf([ledgerHeaders, ledgerRow("张三", ledgerNumber(30))]),
};

const COURSES = {
  name: "课程表.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("课程名称,课时,费用\n电商客服实务,40,免费"),
};

async function upload(own: Own, page: Page): Promise<void> {
  await page.goto(simply("imports.start")(own));
  await pass(page, { file: TABLE });
}

export const importForms = {
  "imports.start": {
    as: "hr",
    at: simply("imports.start"),
    wrong: {},
    faults: ["file"],
    right: { file: TABLE },
  },
  "imports.startLedger": {
    as: "hr",
    at: ({ locale }) => href(locale, "imports.startLedger", { year: "2025" }),
    wrong: { consent: false },
    faults: ["file", "consent"],
    right: { file: LEDGER, consent: true },
  },
  "imports.startTraining": {
    as: "provider",
    at: ({ locale }) => href(locale, "imports.startTraining", { things: "courses" }),
    wrong: {},
    faults: ["file"],
    right: { file: COURSES },
  },
  "imports.mapping": {
    as: "hr",
    at: upload,
    intent: "columns",
    wrong: { "column[0]": "", "column[2]": "place" },
    faults: [],
    right: { "column[0]": "title" },
  },
  "imports.preview": {
    as: "hr",
    at: async (own, page) => {
      await upload(own, page);
      await pass(page, {}, { intent: "columns" });
    },
  },
  "imports.submit": {
    as: "hr",
    at: async (own, page) => {
      await upload(own, page);
      await pass(page, {}, { intent: "columns" });
      await pass(page, {});
      const batchId = /imports\/([\w-]{36})/.exec(page.url())?.[1] ?? "none";
      await drafted(own, batchId);
      return href(own.locale, "imports.submit", { batchId });
    },
  },
} satisfies Readonly<Record<`imports.${string}`, FormCase>>;

/** Until the worker has made the file's one good row a draft. */
async function drafted({ db }: Own, batchId: string): Promise<void> {
  for (let look = 0; look < 150; look += 1) {
    const { rowCount } = await db.query("SELECT FROM positions WHERE import_batch_id = $1", [
      batchId,
    ]);
    if (rowCount === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The import made no draft within 30 seconds");
}
