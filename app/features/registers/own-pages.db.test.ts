import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { contextAt } from "#app/features/applications/testing/arrange.ts";
import { planWorld } from "#app/features/plans/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { listOwnEntries } from "./caseload-reads.server.ts";
import { sealFacts, sealNumber } from "./sealed.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const PEOPLE = 120;
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const facts = {
  ...{ name: "周明", phone: "", school: "太原学院", major: "", degree: "" },
  ...{ graduatedOn: "", hukou: "", group: "", unemployedOn: "", wish: "" },
};

/** A counsellor's people, listed on three days. */
async function aRegister(): Promise<Counsellor> {
  const counsellor = await planWorld(db).aCounsellor();
  await db.registerEntry.createMany({
    data: Array.from({ length: PEOPLE }, (_, at) => ({
      ...{ region: counsellor.region, year: 2026, personHash: `${at}` },
      ...{ factsEncrypted: sealFacts(facts), numberEncrypted: sealNumber(`${at}`) },
      ...{ counsellorId: counsellor.userId, listedOn: new Date(`2026-07-0${(at % 3) + 1}`) },
    })),
  });
  return counsellor;
}

async function walk(
  counsellor: Counsellor,
  between: (seen: readonly string[]) => Promise<unknown>,
): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page = await listOwnEntries({ after }, counsellor, ctx);
    seen.push(...page.rows.map(({ id }) => id));
    await between(seen);
    after = page.next;
  }
  return seen;
}

async function inOrder(): Promise<string[]> {
  const sql = "SELECT id FROM register_entries ORDER BY listed_on, id";
  const { rows } = await database.pool.query<{ id: string }>(sql);
  return rows.map(({ id }) => id);
}

describe("a counsellor's people of the register", () => {
  it("are read page by page, the longest listed first, everybody once", async () => {
    const counsellor = await aRegister();
    expect(await walk(counsellor, () => Promise.resolve())).toEqual(await inOrder());
  });

  it("lose nobody where those of the page before left the list meanwhile, its last among them", async () => {
    const counsellor = await aRegister();
    const all = await inOrder();
    const seen = await walk(counsellor, (ids) =>
      db.registerEntry.updateMany({
        where: { id: { in: [...ids.slice(0, 20), ...ids.slice(-1)] }, region: counsellor.region },
        data: { state: "no_need" },
      }),
    );
    expect(seen).toEqual(all);
  });
});
