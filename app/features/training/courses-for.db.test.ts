import { afterAll, afterEach, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { listCoursesFor } from "./index.server.ts";
import { aProvider, aSession, contextAt, NOW } from "./testing/arrange.ts";
import type { Provider } from "./testing/arrange.ts";
import { hoursFrom } from "./testing/contents.ts";
import type { Prisma } from "#db/generated/client.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** A course with one session that can be joined. */
async function aCourse(
  provider: Provider,
  course: Prisma.CourseUncheckedUpdateManyInput,
  { state = "published", startsAt }: { state?: "published" | "draft"; startsAt?: Date } = {},
) {
  const session = await aSession(db, provider, { state, ...(startsAt && { startsAt }) });
  await db.course.updateMany({ where: { id: session.courseId }, data: course });
  return session;
}

const gives = (...names: string[]) => names.map((name) => ({ kind: "certificate", name }));

it("names what a requirement asks for first, then what is for the occupation, the soonest first", async () => {
  const provider = await aProvider(db);
  const [later, sooner] = [
    await aCourse(
      provider,
      { occupations: ["4-10"], gives: [] },
      {
        startsAt: hoursFrom(500),
      },
    ),
    await aCourse(provider, { occupations: ["4-10"], gives: gives("编织") }),
  ];
  const named = await aCourse(
    provider,
    { occupations: ["4-14"], gives: gives("编织", "养老护理员（四级）") },
    { startsAt: hoursFrom(900) },
  );
  await aCourse(provider, { occupations: ["4-14"], gives: gives("养老护理员（五级）") });
  await aCourse(provider, { occupations: ["4-10"] }, { state: "draft" });
  await aCourse(provider, { occupations: ["4-10"] }, { startsAt: NOW });
  const asked = { requirements: ["持《养老护理员》四级证书", "守时"], occupation: "4-10" };
  const found = await listCoursesFor(asked, "zh-CN", ctx);
  expect(found.map(({ sessionId, gives: told, free }) => [sessionId, told, free])).toEqual([
    [named.id, ["养老护理员（四级）"], 10],
    [sooner.id, [], 10],
    [later.id, [], 10],
  ]);
});

it("asks nothing of a provider that is not verified, and nothing where nothing is asked", async () => {
  await aCourse(await aProvider(db, { state: "submitted" }), { occupations: ["4-10"] });
  await aCourse(await aProvider(db), { occupations: [], gives: gives("电子表格") });
  for (const occupation of ["4-10", null]) {
    expect(await listCoursesFor({ requirements: [], occupation }, "zh-CN", ctx)).toEqual([]);
  }
});

it("finds a wide, spaced and lettered name as the rule does", async () => {
  const { id } = await aCourse(await aProvider(db), { gives: gives("Ｅｘｃｅｌ 表格") });
  const asked = { requirements: ["会用 EXCEL（表格）统计"], occupation: null };
  const found = await listCoursesFor(asked, "en", ctx);
  expect(found.map(({ sessionId }) => sessionId)).toEqual([id]);
});
