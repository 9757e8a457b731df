import ExcelJS from "exceljs";
import pg from "pg";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { fileHeaders } from "#app/platform/tables/write-table.server.ts";
import type { TableFormat } from "#app/platform/tables/write-table.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { listOpenings } from "../person/list-openings.server.ts";
import { revokeField } from "../person/disclosure-consents.server.ts";
import { submitApplication } from "../person/submit-application.server.ts";
import { applicationStates, disclosedFields } from "../policy/index.ts";
import type { ApplicationState, DisclosureField } from "../policy/index.ts";
import { seal } from "../sealed.server.ts";
import {
  aDraft,
  anApplication,
  anEmployer,
  aSeeker,
  contextAt,
  needsTwo,
  wholeContent,
} from "../testing/arrange.ts";
import type { Owner, World } from "../testing/arrange.ts";
import { everything, fullApplications, NUMBER } from "../testing/full-application.ts";
import { renderApplicants } from "./render-applicants.server.ts";

const database = await testDatabase();
const db = connect(database.url);
const ctx = contextAt(db);

const { aFullApplication, stand } = fullApplications(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** All that the file says, as somebody reads it. */
async function exported(member: Owner, format: TableFormat = "csv"): Promise<string> {
  const pieces: Buffer[] = [];
  const { file } = renderApplicants({}, member, { format, locale: "zh-CN" }, ctx);
  for await (const piece of file) pieces.push(Buffer.from(piece as Uint8Array));
  const bytes = Buffer.concat(pieces);
  if (format === "csv") return bytes.toString("utf8");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
}

/** What each field of the ladder would put into the bytes. */
const secrets: Readonly<Partial<Record<DisclosureField, readonly string[]>>> = {
  cv: ["同心", "晋城一中", "打字每分钟"],
  answers: ["下周一就能到岗"],
  name: [wholeContent.identity.name],
  contact: [wholeContent.identity.phone, wholeContent.identity.email],
  needs: ["面试请用文字"],
};
const neverSent = [NUMBER, "2031", "视力", "残疾等级"];

describe("an employer's export", () => {
  const submitted = applicationStates.filter((state) => state !== "draft");
  const grid = submitted.flatMap((state) =>
    [true, false].flatMap((nameHidden) =>
      (["hr", "viewer"] as const).map((role) => ({ state, nameHidden, role })),
    ),
  );

  it("holds exactly what the ladder releases: every state, name hidden or not, either role", async () => {
    const { id, owner, seeker } = await aFullApplication();
    for (const isConsenting of [true, false]) {
      if (!isConsenting) await revokeField({ applicationId: id, field: "needs" }, seeker, ctx);
      for (const { state, nameHidden, role } of grid) {
        await stand(id, state, nameHidden);
        const member: Owner = { ...owner, role };
        const fields = shownIn(state, { member, seeker, nameHidden, isConsenting });
        const text = await exported(member, state === "hired" ? "xlsx" : "csv");
        const where = `${state} ${nameHidden} ${role} ${isConsenting}`;
        expect(text, where).toContain("客服专员");
        for (const [field, values] of Object.entries(secrets)) {
          const isShown = fields.includes(field as DisclosureField);
          for (const value of values) {
            expect(text.includes(value), `${where} ${field} ${value}`).toBe(isShown);
          }
        }
        for (const value of [...neverSent, seeker.userId]) expect(text).not.toContain(value);
      }
    }
  });

  function shownIn(
    state: ApplicationState,
    told: { member: Owner; seeker: { userId: string }; nameHidden: boolean; isConsenting: boolean },
  ): readonly DisclosureField[] {
    const { member, seeker, nameHidden, isConsenting } = told;
    return disclosedFields(
      {
        ...{ userId: seeker.userId, organisationId: member.organisationId, state, nameHidden },
        ...{ resumeState: null, region: null, adjustmentOverdue: false },
        consents: isConsenting ? [...everything] : [],
      },
      member,
    );
  }

  it("says the same in a workbook, whose cells cannot run", async () => {
    const { id, owner } = await aFullApplication();
    const skills = { words: "=HYPERLINK(1)", certificates: "" };
    await db.applicationSection.updateMany({
      where: { applicationId: id, section: "skills" },
      data: { valuesEncrypted: seal(JSON.stringify(skills), "application_sections.values") },
    });
    await stand(id, "offered");
    for (const format of ["csv", "xlsx"] as const) {
      const text = await exported(owner, format);
      for (const value of Object.values(secrets).flat().slice(0, 2)) expect(text).toContain(value);
      expect(text).toContain(wholeContent.identity.phone);
      expect(text).toContain("'=HYPERLINK");
      expect(text).not.toContain(NUMBER);
    }
    expect(fileHeaders("收到的申请", "csv")).toMatchObject({ "Cache-Control": "no-store" });
  });

  it("never holds another employer's applications, drafts, or anything without verification", async () => {
    const { owner, positionId } = await aFullApplication();
    const draft = await aDraft(db, { seeker: await aSeeker(db, "王强"), positionId });
    expect(draft).not.toBe("");
    const lines = (text: string) => text.split("客服专员").length - 1;
    expect(lines(await exported(owner))).toBe(1);
    expect(lines(await exported(await anEmployer(db)))).toBe(0);
    expect(lines(await exported({ ...owner, verified: false }))).toBe(0);
  });

  it("is in each application's trail with its fields, and the applicant reads so", async () => {
    const { id, owner } = await aFullApplication();
    await exported(owner);
    const [opening] = await listOpenings(id, ctx);
    expect(opening).toMatchObject({ way: "export", actorKind: "employer-member:hr" });
    expect(opening?.fields).toEqual(["progress", "cv", "answers", "name", "needs"]);
    await stand(id, "refused");
    await exported(owner);
    expect(await listOpenings(id, ctx)).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { action: "application.exported" } })).toBe(2);
  });

  it("asks the database as often for twenty applications as for two", async () => {
    const world = await anApplication(db, needsTwo, ctx);
    await more(world, 1);
    const few = await queriesOf(() => exported(world.owner));
    await more(world, 18);
    const many = await queriesOf(() => exported(world.owner));
    expect(many).toBe(few);
    expect(few).toBeLessThan(20);
  });

  async function more({ positionId }: World, count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const seeker = await aSeeker(db);
      const applicationId = await aDraft(db, { seeker, positionId }, needsTwo, ctx);
      expect((await submitApplication({ applicationId }, seeker, ctx)).ok).toBe(true);
    }
  }

  async function queriesOf(run: () => Promise<unknown>): Promise<number> {
    const spy = vi.spyOn(pg.Client.prototype, "query");
    await run();
    const count = spy.mock.calls.length;
    spy.mockRestore();
    expect(count).toBeGreaterThan(3);
    return count;
  }
});
