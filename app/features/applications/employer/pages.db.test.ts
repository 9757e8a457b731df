import pg from "pg";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { openSession } from "#app/features/accounts/index.server.ts";
import { aMember } from "#app/features/positions/testing/arrange.ts";
import { sessionCookie } from "#app/http/session.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { action as answer, loader as adjustmentPage } from "../routes/applicant-adjustment.tsx";
import { loader as decidePage } from "../routes/applicant-decide.tsx";
import { action as changeTemplate, loader as templatePage } from "../routes/applicant-template.tsx";
import { loader as templatesPage } from "../routes/applicant-templates.tsx";
import { loader as termsPage } from "../routes/applicant-terms.tsx";
import { loader as manyPage } from "../routes/applicants-decide.tsx";
import { loader as onePage } from "../routes/applicant.tsx";
import { loader as listPage } from "../routes/applicants.tsx";
import {
  aDraft,
  anApplication,
  anEmployer,
  aSeeker,
  contextAt,
  needsTwo,
  NOW,
  seen,
  wholeContent,
} from "../testing/arrange.ts";
import type { Owner, World } from "../testing/arrange.ts";
import { submitApplication } from "../person/submit-application.server.ts";
import { decide } from "./decide-applications.server.ts";
import { saveTemplate } from "./templates.server.ts";

vi.mock("#app/platform/clock.server.ts", () => ({ now: () => new Date("2026-11-23T02:00:00Z") }));

const database = await testDatabase();
vi.spyOn(env(), "databaseUrl", "get").mockReturnValue(database.url);
const db = connect(database.url);
const ctx = () => contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

type Loader = (args: never) => Promise<unknown>;

async function cookieOf({ userId }: Owner): Promise<string> {
  const { token } = await openSession({ id: userId, kind: "employer_member" }, { db, now: NOW });
  return (await sessionCookie(token)).split(";")[0] ?? "";
}

/** What a page is sent as JSON, or the status it was refused with. */
async function sentTo(
  member: Owner,
  loader: Loader,
  params: Record<string, string> = {},
  path = "/employer/applications",
): Promise<string> {
  const request = new Request(env().appUrl + path, {
    headers: { Cookie: await cookieOf(member) },
  });
  const context = { nonce: "n", requestId: "r-12345678", clientIp: "127.0.0.1", memo: {} };
  try {
    return JSON.stringify(await loader({ request, params, context } as never));
  } catch (thrown) {
    return `status ${(thrown as Response).status}`;
  }
}

const { name, phone, email } = wholeContent.identity;

describe("records of another employer", () => {
  it("do not exist on any page, and cannot be answered", async () => {
    const { id: applicationId, positionId } = await anApplication(db, needsTwo, ctx());
    const item = await db.applicationAdjustment.findFirstOrThrow({ where: { applicationId } });
    const params = { applicationId, positionId, adjustmentId: item.id, move: "refuse" };
    const other = await anEmployer(db);
    for (const page of [onePage, decidePage, adjustmentPage, termsPage] as Loader[]) {
      expect(await sentTo(other, page, params)).toBe("status 404");
    }
    expect(await sentTo(other, listPage)).not.toContain(applicationId);
    const many = `/employer/applications/decide?decision=refuse&id=${applicationId}`;
    expect(await sentTo(other, manyPage, {}, many)).toContain("not-found");
    const request = new Request(`${env().appUrl}/employer/applications`, {
      method: "POST",
      headers: { Cookie: await cookieOf(other), "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams({ intent: "reply", version: "1", answer: "cannot", words: "不" }),
    });
    const context = { nonce: "n", requestId: "r-12345678", clientIp: "127.0.0.1", memo: {} };
    const told = await (answer as Loader)({ request, params, context } as never);
    expect(JSON.stringify(told)).toContain("not-found");
    expect(await db.applicationAdjustment.count({ where: { state: "open" } })).toBe(2);
  });

  it("templates are read by every member, changed and removed by their own employer alone", async () => {
    const owner = await anEmployer(db);
    const words = { name: "到岗时间", purpose: "ask", body: "最早什么时候可以到岗？" } as const;
    expect(await saveTemplate(words, owner, ctx())).toMatchObject({ ok: true });
    const { id: templateId } = await db.messageTemplate.findFirstOrThrow();
    const other = await anEmployer(db);
    expect(await sentTo(other, templatesPage)).not.toContain(words.body);
    expect(await sentTo(other, templatePage, { templateId })).toBe("status 404");
    expect(await posted(other, templateId, { intent: "save", version: "1", ...words })).toContain(
      "changed-by-someone-else",
    );
    await posted(other, templateId, { intent: "remove" });
    expect(await db.messageTemplate.count()).toBe(1);

    const reader = await aMember(db, owner.organisationId);
    await db.membership.updateMany({ where: { userId: reader.userId }, data: { role: "viewer" } });
    expect(await sentTo(reader, templatesPage)).toContain(words.body);
    expect(await sentTo(reader, templatePage, { templateId })).toBe("status 403");
    expect(await posted(reader, templateId, { intent: "remove" })).toBe("status 403");

    await posted(owner, templateId, { intent: "save", version: "1", ...words, body: "新的话" });
    await posted(owner, templateId, { intent: "remove" });
    expect(await db.messageTemplate.count()).toBe(0);
    expect(await trail(templateId)).toEqual([
      "application.template-saved",
      "application.template-saved",
      "application.template-removed",
    ]);
  });

  async function posted(member: Owner, templateId: string, form: Record<string, string>) {
    const request = new Request(`${env().appUrl}/employer/templates/${templateId}`, {
      method: "POST",
      headers: { Cookie: await cookieOf(member), "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams(form),
    });
    const context = { nonce: "n", requestId: "r-12345678", clientIp: "127.0.0.1", memo: {} };
    try {
      const args = { request, params: { templateId }, context };
      return JSON.stringify(await (changeTemplate as Loader)(args as never));
    } catch (thrown) {
      return `status ${(thrown as Response).status}`;
    }
  }

  async function trail(subjectId: string) {
    const events = await db.auditEvent.findMany({
      where: { subjectId },
      orderBy: { sequence: "asc" },
      select: { action: true },
    });
    return events.map(({ action }) => action);
  }

  it("are gone for an employer whose verification was taken back", async () => {
    const { id: applicationId, owner } = await anApplication(db, {}, ctx());
    await db.organisation.update({
      where: { id: owner.organisationId },
      data: { state: "rejected" },
    });
    expect(await sentTo(owner, onePage, { applicationId })).toBe("status 404");
    expect(await sentTo(owner, listPage)).not.toContain(applicationId);
  });
});

describe("what was not released", () => {
  const pages = async ({ id: applicationId, owner }: World, member: Owner = owner) => [
    await sentTo(member, listPage),
    await sentTo(member, onePage, { applicationId }),
    await sentTo(member, decidePage, { applicationId, move: "refuse" }),
    await sentTo(member, manyPage, {}, `/employer/applications/decide?id=${applicationId}`),
  ];

  it("is in no page's data before the shortlist: no contact, no hidden name, no needs", async () => {
    const world = await anApplication(db, {}, ctx());
    await db.application.update({ where: { id: world.id }, data: { nameHidden: true } });
    for (const sent of await pages(world)) {
      expect(sent).toContain(world.id);
      for (const secret of [name, phone, email, world.seeker.userId]) {
        expect(sent).not.toContain(secret);
      }
    }
    await decide({ move: "shortlist" }, await seen(db, world.id), world.owner, ctx());
    const [list = "", one = ""] = await pages(world);
    expect(list).toContain(name);
    expect(one).toContain(name);
    expect(one).not.toContain(phone);
  });

  it("needs are sent to those who decide, and not to members who only read", async () => {
    const world = await anApplication(db, needsTwo, ctx());
    const reader = { ...(await aMember(db, world.owner.organisationId)) };
    await db.membership.updateMany({
      where: { userId: reader.userId },
      data: { role: "viewer" },
    });
    const read = await sentTo(reader, onePage, { applicationId: world.id });
    expect(read).toContain("打字每分钟");
    expect(read).not.toContain("面试请用文字");
    const [, decided = ""] = await pages(world);
    expect(decided).toContain("面试请用文字");
  });

  it("every opening of the page is in the trail with its fields", async () => {
    const { id: applicationId, owner } = await anApplication(db, needsTwo, ctx());
    await sentTo(owner, onePage, { applicationId });
    const [opened] = await db.auditEvent.findMany({
      where: { subjectId: applicationId, action: "application.opened" },
    });
    expect(JSON.stringify(opened?.details)).toContain("needs");
    expect(JSON.stringify(opened?.details)).not.toContain("contact");
  });
});

describe("queries of the list", () => {
  it("are as many for thirty applications as for three", async () => {
    const world = await anApplication(db, needsTwo, ctx());
    await more(world, 2);
    const few = await queriesOf(() => sentTo(world.owner, listPage));
    await more(world, 27);
    const many = await queriesOf(() => sentTo(world.owner, listPage));
    expect(many).toBe(few);
    expect(few).toBeLessThan(30);
  });

  async function more({ positionId }: World, count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const seeker = await aSeeker(db);
      const applicationId = await aDraft(db, { seeker, positionId }, needsTwo, ctx());
      const handedIn = await submitApplication({ applicationId }, seeker, ctx());
      expect(handedIn.ok).toBe(true);
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
