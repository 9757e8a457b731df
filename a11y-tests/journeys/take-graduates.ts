import { expect } from "@playwright/test";
import type pg from "pg";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { addDays, plainDate, type PlainDate } from "../../app/lib/date.ts";
import { href } from "../../app/links.ts";
import { fictionalResidentId } from "../../prisma/seed/fictional.ts";
import type { Keyboard } from "../keyboard.ts";

/** A year that no list of the sample is of: nobody is missing from this one. */
const YEAR = 2027;
const NAMES = ["卫晓岚", "贺知远"] as const;

function listOf(names: readonly string[]): Buffer {
  const birth = plainDate("2004-01-01") as PlainDate;
  const rows = names.map((name, at) => {
    const number = fictionalResidentId("140502", addDays(birth, Date.now() % 997), 996 + at);
    return [name, number, "晋城职业技术学院", "会计", `${YEAR}-06-30`].join(",");
  });
  return Buffer.from(["姓名,身份证号,学校,专业,毕业日期", ...rows].join("\n"));
}

/**
 * An officer brings in a list by keys, sees what it is compared with, takes one of its people and leaves out the other,
 * and shares out who has no counsellor yet; gives the entry and whose it is now.
 */
export async function takeGraduates(
  keys: Keyboard,
  db: pg.Pool,
): Promise<{ readonly entryId: string; readonly counsellor: string }> {
  const t = speaker("registers", keys.locale);
  const main = keys.page.locator("main");
  await keys.page.goto(href(keys.locale, "registers.graduates"));
  await keys.follow(t("lists.title"));
  await keys.follow(t("newList.title.graduate"));
  await keys.type(t("newList.year.graduate"), String(YEAR));
  await keys.reachControl(main.locator("input[type=file]"), t("newList.file"));
  const file = { name: "毕业生.csv", mimeType: "text/csv", buffer: listOf(NAMES) };
  await keys.page.locator(":focus").setInputFiles(file);
  await keys.press(t("newList.button"));
  await keys.expectNotice(t("done.staged"));
  await expect(main).toContainText(t("kind.new", { count: NAMES.length }));
  const [first, second] = NAMES;
  await keys.press(new RegExp(`^${t("row.do.take.new")}.*${first}`));
  await keys.expectNotice(t("done.row"));
  await keys.press(new RegExp(`^${t("row.do.keep.new")}.*${second}`));
  await keys.expectNotice(t("done.row"));
  await keys.press(t("list.take"));
  await keys.expectNotice(t("done.take"));
  await keys.page.goto(href(keys.locale, "registers.graduates"));
  await keys.followControl(main.locator("form:has(input[value=assign]) button"));
  await keys.expectNotice(t("done.assigned"));
  const { rows } = await db.query<{ id: string; email: string }>(
    `SELECT e.id, c.email FROM register_entries e JOIN users c ON c.id = e.counsellor_id WHERE e.year = $1`,
    [YEAR],
  );
  expect(rows).toHaveLength(1);
  const [entry] = rows;
  return { entryId: entry?.id ?? "none", counsellor: entry?.email ?? "none" };
}
