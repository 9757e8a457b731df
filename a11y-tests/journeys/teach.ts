import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";

const VENUE = "二楼实训室";
const TEACHER = "赵老师";
const CERTIFICATE = "中式面点师（五级）";
const DAY_MS = 86_400_000;
const ITEMS = [
  "materials-ahead",
  "captions",
  "screen-reader",
  "breaks",
  "extra-time",
  "step-free",
  "escort",
  "quiet-room",
] as const;

/** When a session is held and who fits in, as its form asks. */
export interface Timetable {
  readonly now: Date;
  /** Days from `now`: the first meeting, and the last day to enrol or to give a seat back. */
  readonly startsIn: number;
  readonly enrolWithin: number;
  readonly seats: number;
  /** Further meetings, a week apart. */
  readonly again: number;
}

/** A provider writes where and by whom, a course and a session of it, is told what is missing and hands it in. */
export async function offerSession(
  keys: Keyboard,
  title: string,
  timetable: Timetable = { now: new Date(), startsIn: 30, enrolWithin: 25, seats: 8, again: 3 },
): Promise<void> {
  const t = speaker("teaching", keys.locale);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await house(keys);
  await course(keys, title);
  await keys.press(t("courses.addSession"));
  await keys.expectNotice(t("done.sessionMade"));
  await session(keys, timetable);
  await keys.follow(t("check.title"));
  await keys.expectPage(t("check.title"));
  await keys.press(t("check.button"));
  await keys.expectErrors(t("refused.not-ready"));
  const film = t("problem.row", { field: t("field.videos"), row: 1 });
  await keys.follow(t("problem.captions-missing", { field: film }));
  await keys.expectHeading(t("part.videos"));
  await keys.type(t("videos.captions"), "画面里有中文字幕");
  await keys.type(t("videos.transcript"), "老师先称面粉，再加水，边加边搅。");
  await keys.press(t("part.save"));
  await keys.expectNotice(t("done.saved"));
  await openSessions(keys);
  await keys.follow(title);
  await keys.follow(t("check.title"));
  await keys.press(t("check.button"));
  await keys.expectNotice(t("done.submitted"));
}

/** The officer finds it in the queue, reads it and publishes it. */
export async function approveSession(keys: Keyboard, title: string): Promise<void> {
  const t = speaker("teaching", keys.locale);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await keys.follow(speaker("shell", keys.locale)("nav.reviewSessions"));
  await keys.expectPage(t("queue.title"));
  await keys.follow(title);
  await keys.expectPage(title);
  await expect(keys.page.locator("main")).toContainText(VENUE);
  await keys.press(t("review.publish"));
  await keys.expectNotice(t("done.publish"));
}

/** Anybody finds it in the list and opens it. */
export async function findSession(keys: Keyboard, title: string): Promise<void> {
  const t = speaker("training", keys.locale);
  await untilIndexed(keys, title);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await keys.follow(speaker("shell", keys.locale)("nav.courses"));
  await keys.type(t("list.words"), title);
  await keys.press(t("list.button"));
  await keys.follow(title);
  await keys.expectPage(title);
  await expect(keys.page.locator("main")).toContainText(t("video.title"));
}

/**
 * On an open position that asks for the certificate, the course stands with what it gives and its next session: there
 * the person goes on. Answers which session that is.
 */
export async function findOnPosition(
  keys: Keyboard,
  positionId: string,
  title: string,
): Promise<string> {
  const t = speaker("training", keys.locale);
  await keys.page.goto(href(keys.locale, "positions.position", { positionId }));
  const heading = keys.page.getByRole("heading", { level: 2, name: t("for.title"), exact: true });
  const entry = keys.page
    .locator("main section", { has: heading })
    .getByRole("listitem")
    .filter({ hasText: title });
  await expect(entry).toContainText(t("for.gives", { names: CERTIFICATE }));
  await keys.followControl(entry.getByRole("link", { name: title, exact: true }));
  await keys.expectPage(title);
  return new URL(keys.page.url()).pathname.split("/").at(-1) ?? "none";
}

/** The worker makes it searchable, a moment after it was published. */
async function untilIndexed({ page, locale }: Keyboard, title: string): Promise<void> {
  await expect(async () => {
    await page.goto(href(locale, "training.courses", {}, { q: title }));
    await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible({
      timeout: 200,
    });
  }).toPass({ timeout: 30_000 });
}

async function openSessions(keys: Keyboard) {
  await keys.follow(speaker("shell", keys.locale)("nav.ownSessions"));
  await keys.expectPage(speaker("teaching", keys.locale)("sessions.title"));
}

async function house(keys: Keyboard) {
  const t = speaker("teaching", keys.locale);
  await openSessions(keys);
  await keys.follow(t("venues.title"));
  await keys.follow(t("venues.add"));
  await keys.press(t("part.save"));
  await keys.expectErrors(t("error.nameMissing"), t("error.regionMissing"));
  await keys.followError(t("error.nameMissing"), t("venue.name"));
  await keys.type(t("venue.name"), VENUE);
  await keys.type(t("venue.region"), "山西省晋城市城区");
  await keys.type(t("venue.address"), "凤台西街12号二楼");
  await keys.tick(speaker("positions", keys.locale)("access.lift"));
  await keys.press(t("part.save"));
  await keys.expectNotice(t("done.venueSaved"));
  await openSessions(keys);
  await keys.follow(t("teachers.title"));
  await keys.follow(t("teachers.add"));
  await keys.type(t("teacher.name"), TEACHER);
  await keys.press(t("part.save"));
  await keys.expectNotice(t("done.teacherSaved"));
}

async function course(keys: Keyboard, title: string) {
  const t = speaker("teaching", keys.locale);
  const codes = speaker("training", keys.locale);
  await openSessions(keys);
  await keys.follow(t("courses.new"));
  await keys.type(t("field.title"), title);
  await keys.press(t("courses.create"));
  await keys.expectNotice(t("done.courseMade"));
  await keys.choose(codes("kind.vocational"));
  await keys.choose(codes("delivery.offline"));
  await keys.choose(codes("teaching.mixed"));
  const baking = keys.page.locator('select[name="occupations[0]"] option[value="4-03"]');
  await keys.pick(t("occupations.one", { number: 1 }), (await baking.textContent()) ?? "");
  await keys.type(t("field.description"), "学习和面、醒面和成型，做馒头、花卷和包子。");
  await goOn(keys, t("part.outcome"));
  await keys.choose(t("gives.certificate"));
  await keys.type(t("gives.name"), CERTIFICATE);
  await keys.type(t("field.hours"), "40");
  await keys.type(t("field.attendancePercent"), "80");
  await goOn(keys, t("part.price"));
  await keys.tick(t("field.isPublicService"));
  await keys.type(t("field.price"), "300");
  await keys.press(t("part.saveNext"));
  await keys.expectErrors(t("error.mustBeFree"));
  await keys.followError(t("error.mustBeFree"), t("field.price"));
  await keys.type(t("field.price"), "0");
  await goOn(keys, t("part.joining"));
  await goOn(keys, t("part.videos"));
  await keys.type(t("videos.title"), "第一课");
  await keys.type(t("videos.address"), "https://example.cn/videos/dough");
  await goOn(keys, t("part.contact"));
  await keys.type(t("field.contactName"), TEACHER);
  await keys.type(t("field.contactPhone"), "19900001234");
  await goOn(keys, title);
}

async function session(keys: Keyboard, timetable: Timetable) {
  const t = speaker("teaching", keys.locale);
  const codes = speaker("training", keys.locale);
  const { now, startsIn, enrolWithin, seats, again } = timetable;
  await day(keys, "meetings[0].day", now, startsIn);
  await keys.type(t("meetings.from"), "9:00");
  await keys.type(t("meetings.until"), "12:00");
  if (again > 0) {
    await keys.pick(t("repeat.every"), t("repeat.days.7"));
    await keys.type(t("repeat.times"), String(again));
  }
  await keys.type(t("field.seats"), String(seats));
  await day(keys, "enrolBy", now, enrolWithin);
  await day(keys, "withdrawBy", now, enrolWithin);
  await goOn(keys, t("part.where"));
  await keys.pick(t("field.venue"), VENUE);
  await keys.pick(t("field.teacher"), TEACHER);
  await keys.choose(codes("language.mandarin"));
  await keys.choose(codes("sign.on-request"));
  await goOn(keys, t("part.sheet"));
  for (const item of ITEMS) {
    const radio = keys.page.locator(`input[name="sheet.${item}"][value="on-request"]`);
    await keys.chooseControl(radio, codes(`sheet.${item}`));
  }
  await goOn(keys, t("part.software"));
  await keys.press(t("part.saveNext"));
  await keys.expectNotice(t("done.saved"));
}

async function day(keys: Keyboard, name: string, now: Date, days: number) {
  const then = new Date(now.getTime() + days * DAY_MS);
  const parts = {
    year: then.getUTCFullYear(),
    month: then.getUTCMonth() + 1,
    day: then.getUTCDate(),
  };
  for (const [part, value] of Object.entries(parts)) {
    const box = keys.page.locator(`input[name="${name}.${part}"]`);
    await keys.typeInto(box, `${name}.${part}`, String(value));
  }
}

/** Saved is said first, and the next part stands below. */
async function goOn(keys: Keyboard, next: string) {
  const t = speaker("teaching", keys.locale);
  await keys.press(t("part.saveNext"));
  await keys.expectNotice(t("done.saved"));
  await keys.expectHeading(next);
}
