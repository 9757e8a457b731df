import type { AppLoadContext } from "@remix-run/node";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openSession } from "#app/features/accounts/index.server.ts";
import {
  anEmployer,
  aPosition,
  aSeeker,
  contextAt,
} from "#app/features/applications/testing/arrange.ts";
import { findKeptForm, keepForm } from "#app/http/kept-form.server.ts";
import { sessionCookie } from "#app/http/session.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { readEstimate, readJobOf } from "./read-allowance.server.ts";
import { action, loader } from "./routes/allowance.tsx";

const database = await testDatabase();
vi.spyOn(env(), "databaseUrl", "get").mockReturnValue(database.url);
const db = connect(database.url, { poolSize: 2 });
const ctx = contextAt(db);
afterAll(() => db.$disconnect());

const document = "山西省财政厅、民政厅关于调整残疾人两项补贴标准的通知";

async function setParameters() {
  const rows = [
    ["allowance-grace-months", "6", "months"],
    ["living-subsidy-monthly", "12200", "fen"],
    ["nursing-subsidy-wider-monthly", "6100", "fen"],
  ] as const;
  await db.policyParameter.deleteMany();
  for (const [name, value, unit] of rows) {
    await db.policyParameter.create({
      data: {
        ...{ name, value, unit, region: "140000", source: document, confidence: "secondary" },
        validFrom: new Date("2026-01-01T00:00:00Z"),
      },
    });
  }
}

/** Rows of every table, and what stands in them. */
async function everything(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ told: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS told FROM ${name} t`,
    );
    found[name] = row?.told ?? "";
  }
  return found;
}

const load = (): AppLoadContext => ({
  nonce: "n",
  requestId: "r-12345678",
  clientIp: "127.0.0.1",
  memo: {},
});

describe("the private estimate", () => {
  it.each(["estimated", "refused for its figures"])(
    "leaves no trace in any table: %s",
    async (how) => {
      await setParameters();
      const owner = await anEmployer(db);
      const { id } = await aPosition(db, owner, { state: "published" });
      const { userId } = await aSeeker(db);
      const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
      const { token } = await openSession(user, { db, now: new Date() });
      const headers = {
        Cookie: (await sessionCookie(token)).split(";")[0] ?? "",
        "Sec-Fetch-Site": "same-origin",
      };
      const address = `${env().appUrl}/account/allowance-estimate?position=${id}`;
      const args = (request: Request) => ({ request, params: {}, context: load() }) as never;
      // The session notes its first request of the hour; what follows is the estimate's own.
      await loader(args(new Request(address, { headers })));
      const before = await everything();
      await loader(args(new Request(address, { headers })));
      const answer = await action(
        args(
          new Request(address, {
            ...{ method: "POST", headers },
            body: new URLSearchParams({
              ...{ intent: "estimate", receives: "yes", members: how === "estimated" ? "3" : "三" },
              ...{ standard: "700", income: "", wage: "3000", workCost: "600" },
              ...{ living: "yes", nursing: "wider" },
            }),
          }),
        ),
      );
      expect(answer).toMatchObject({
        data: { kind: how === "estimated" ? "answered" : "invalid" },
      });
      expect(Object.keys(before).length).toBeGreaterThan(60);
      expect(await everything()).toEqual(before);
    },
  );

  it("reads the values in force where the person lives", async () => {
    await setParameters();
    const seeker = await aSeeker(db);
    const told = {
      ...{ members: 3, income: 0, wage: 3_000_00, workCost: 600_00, standard: 700_00 },
      ...{ receives: true, living: "yes", nursing: "wider" },
    } as Parameters<typeof readEstimate>[0];
    expect(await readEstimate(told, seeker, ctx)).toMatchObject({
      ...{ outcome: "grace", grace: { months: 6 }, graceRow: { source: document } },
      subsidies: [
        { subsidy: "living", outcome: "may-end", paid: { amount: 122_00 } },
        { subsidy: "nursing", outcome: "ask", paid: { amount: 61_00 } },
      ],
    });
    await db.user.update({ where: { id: seeker.userId }, data: { region: "410100" } });
    expect(await readEstimate(told, seeker, ctx)).toMatchObject({
      ...{ outcome: "ends-ask", grace: null, graceRow: null },
      subsidies: [{ paid: null }, { paid: null }],
    });
  });

  it("begins with the pay of a position that was public, and with no other", async () => {
    const owner = await anEmployer(db);
    const wage = { wageFrom: 3_200_00, wageTo: 4_000_00, wageUnit: "month" };
    const { id } = await aPosition(db, owner, { state: "published" });
    await db.position.update({ where: { id }, data: { ...wage, publishedAt: new Date() } });
    expect(await readJobOf(id, "zh-CN", ctx)).toMatchObject({ monthly: 3_200_00 });
    await db.position.update({ where: { id }, data: { wageUnit: "hour" } });
    expect(await readJobOf(id, "zh-CN", ctx)).toMatchObject({ monthly: null });
    await db.position.update({ where: { id }, data: { state: "draft", publishedAt: null } });
    expect(await readJobOf(id, "zh-CN", ctx)).toBeNull();
  });

  it.each([
    ["/account/allowance-estimate", false],
    ["/en/account/allowance-estimate", false],
    ["/account/plan", true],
  ])("%s: kept when the session ends: %s", async (path, isKept) => {
    const { userId } = await aSeeker(db);
    await keepForm({ userId, path }, { values: { wage: "3000" }, focusField: null }, ctx);
    expect((await findKeptForm({ userId, path }, ctx)) !== null).toBe(isKept);
  });
});
