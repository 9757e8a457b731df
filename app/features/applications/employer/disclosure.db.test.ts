import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { applicationStates } from "../policy/index.ts";
import type { DisclosureField } from "../policy/index.ts";
import { contextAt } from "../testing/arrange.ts";
import type { World } from "../testing/arrange.ts";
import { fullApplications } from "../testing/full-application.ts";
import { listApplications } from "./list-applications.server.ts";
import { openApplication } from "./open-application.server.ts";

const database = await testDatabase();
const db = connect(database.url);
const ctx = contextAt(db);
const { aFullApplication, stand } = fullApplications(db);
afterAll(() => db.$disconnect());

/** The fields of the ladder that a key of a read shows, any of them; "none": it tells of no person. */
type Keys = Readonly<Record<string, DisclosureField | readonly DisclosureField[] | "none">>;

const listKeys: Keys = {
  ...{ id: "none", version: "none", state: "progress", positionId: "none", number: "none" },
  ...{ title: "none", submittedAt: "progress", next: "none", unreadMessages: "none" },
  ...{ name: "name", openAdjustments: "needs" },
};
const pageKeys: Keys = {
  ...{ id: "none", version: "none", state: "progress", positionId: "none", number: "none" },
  ...{ title: "none", submittedAt: "progress", next: "none", moves: "none", fields: "none" },
  ...{ endReason: "none", endWords: "none", messages: "none", interview: "none" },
  ...{ name: "name", openAdjustments: "needs", contact: "contact", cv: "cv", files: "none" },
  ...{ questions: "answers", adjustments: "needs" },
  ...{ reaching: "none", certificate: ["category", "grade", "certificate"] },
};

const isBlank = (value: unknown) =>
  value === undefined || value === null || value === 0 || (Array.isArray(value) && !value.length);

/** Keys that show what they may not, keep back what they may show, or are new and name no field. */
function wrongKeys(shown: object, keys: Keys, fields: readonly DisclosureField[]): string[] {
  const news = Object.keys(shown).filter((key) => !(key in keys));
  const wrong = Object.entries(keys).filter(([key, field]) => {
    if (field === "none") return false;
    const may = fields.some((one) => (Array.isArray(field) ? field.includes(one) : field === one));
    return may === isBlank((shown as Record<string, unknown>)[key]);
  });
  return [...news, ...wrong.map(([key]) => key)];
}

describe("what an employer reads of an application is what the ladder names", () => {
  let world: World;
  beforeAll(async () => {
    world = await aFullApplication();
  });
  const states = applicationStates.filter((state) => state !== "draft");

  it.each(states)("%s: the page and the list, either role, name hidden or not", async (state) => {
    for (const role of ["hr", "viewer"] as const) {
      for (const nameHidden of [true, false]) {
        await stand(world.id, state, nameHidden);
        const member = { ...world.owner, role };
        const list = await listApplications({}, member, ctx);
        const page = await openApplication(world.id, member, ctx);
        if (!page) throw new Error("not opened");
        const where = `${role} ${nameHidden}`;
        const { fields } = page;
        expect({ where, wrong: wrongKeys(page, pageKeys, fields) }).toEqual({ where, wrong: [] });
        const wrong = wrongKeys(list.rows[0] ?? {}, listKeys, fields);
        expect({ where, wrong }).toEqual({ where, wrong: [] });
        const isHidden = (field: DisclosureField) => !fields.includes(field);
        for (const field of ["category", "grade"] as const) {
          if (isHidden(field)) expect(page.certificate?.[field] ?? null).toBeNull();
        }
        if (isHidden("files")) expect(page.files).toBeNull();
        if (isHidden("reaching")) expect(page.reaching).toBeNull();
      }
    }
  });
});
