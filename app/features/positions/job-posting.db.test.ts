import { afterAll, describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { findPublicPosition } from "./find-public-position.server.ts";
import { jobPosting } from "./schema/job-posting.ts";
import type { PositionFields } from "./schema/position-fields.ts";
import { anEmployer, aPosition, contextAt } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 2 });
const ctx = contextAt(db);
afterAll(() => db.$disconnect());

async function postingOf(fields: Partial<PositionFields>) {
  const owner = await anEmployer(db);
  const { id } = await aPosition(db, owner, { state: "published", fields });
  const position = await findPublicPosition(id, "zh-CN", ctx);
  if (!position) throw new Error("not public");
  return jobPosting(position, `https://example.cn/positions/${id}`);
}

describe("jobPosting", () => {
  it("says what a search engine asks for, wages in yuan, the last day in Shanghai", async () => {
    const posting = await postingOf({ wageFrom: fen(320_050), wageTo: fen(450_000), openings: 2 });
    expect(posting).toMatchObject({
      "@type": "JobPosting",
      title: "客服专员",
      employmentType: "FULL_TIME",
      hiringOrganization: { name: "同心客服中心" },
      jobLocation: { address: { addressCountry: "CN", streetAddress: "凤台西街12号" } },
      totalJobOpenings: 2,
      baseSalary: {
        currency: "CNY",
        value: { minValue: 3200.5, maxValue: 4500, unitText: "MONTH" },
      },
    });
    expect(posting.validThrough).toMatch(/^\d{4}-\d\d-\d\dT23:59:59\+08:00$/);
    expect(posting).not.toHaveProperty("jobLocationType");
  });

  it("says that work is from home, and names no pay that is by piece or to be agreed", async () => {
    const posting = await postingOf({ formOfWork: "home-based", wageUnit: "piece" });
    expect(posting).toMatchObject({ jobLocationType: "TELECOMMUTE" });
    expect(posting).not.toHaveProperty("baseSalary");
    const agreed = await postingOf({ wageUnit: "negotiable", wageFrom: null, wageTo: null });
    expect(agreed).not.toHaveProperty("baseSalary");
  });
});
