import { describe, expect, it } from "vitest";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { completeCourse, completeSession, hoursFrom, NOW } from "../testing/contents.ts";
import type { CourseContent, CourseProblem } from "./course.ts";
import { courseProblems } from "./course.ts";
import { mayBeOffered, sessionLimits, sessionProblems } from "./session.ts";
import type { SessionContent, SessionProblem } from "./session.ts";

const today = shanghaiDay(NOW);

const course = (changes: Partial<CourseContent>) =>
  courseProblems({ ...completeCourse, ...changes });
const session = (
  changes: Partial<SessionContent>,
  of: Pick<CourseContent, "delivery"> = completeCourse,
) => sessionProblems(of, { ...completeSession, ...changes }, NOW);

const film = {
  title: "第一课",
  address: "https://video.example.cn/1",
  captions: "https://video.example.cn/1.vtt",
  transcript: "大家好。",
};

describe("what a course has to say", () => {
  it("a complete one says all", () => expect(courseProblems(completeCourse)).toEqual([]));

  it.each<[string, Partial<CourseContent>, CourseProblem[]]>([
    ["no title", { title: "" }, [{ field: "title", code: "missing" }]],
    ["a title of one sign", { title: "课" }, [{ field: "title", code: "too-short", least: 2 }]],
    ["no kind", { kind: null }, [{ field: "kind", code: "missing" }]],
    ["no delivery", { delivery: null }, [{ field: "delivery", code: "missing" }]],
    ["no way of teaching", { teaching: null }, [{ field: "teaching", code: "missing" }]],
    ["for which occupation", { occupations: [] }, [{ field: "occupations", code: "missing" }]],
    ["what it gives", { gives: [] }, [{ field: "gives", code: "missing" }]],
    [
      "an outcome without a name",
      { gives: [{ kind: "skill", name: "" }] },
      [{ field: "gives.0", code: "missing" }],
    ],
    ["no hours", { hours: null }, [{ field: "hours", code: "missing" }]],
    [
      "no hours at all",
      { hours: 0 },
      [{ field: "hours", code: "out-of-range", least: 1, most: 2000 }],
    ],
    [
      "more than all of it",
      { attendancePercent: 101 },
      [{ field: "attendancePercent", code: "out-of-range", least: 1, most: 100 }],
    ],
    ["a price not answered", { price: null }, [{ field: "price", code: "missing" }]],
    [
      "条例 art. 22: a price of a public service",
      { price: fen(1) },
      [{ field: "price", code: "must-be-free" }],
    ],
    [
      "a subsidy above the price",
      { isPublicService: false, price: fen(100), subsidy: fen(101) },
      [{ field: "subsidy", code: "above-price", most: 100 }],
    ],
    ["online, but where", { delivery: "online" }, [{ field: "platform", code: "missing" }]],
    [
      "无障碍环境建设法 art. 30: a film without captions",
      { videos: [film, { ...film, captions: "" }] },
      [{ field: "videos.1", code: "captions-missing" }],
    ],
    [
      "a film without a transcript",
      { videos: [{ ...film, transcript: "" }] },
      [{ field: "videos.0", code: "transcript-missing" }],
    ],
    [
      "nobody to ask",
      { contactName: "", contactPhone: "" },
      [
        { field: "contactName", code: "missing" },
        { field: "contact", code: "missing" },
      ],
    ],
  ])("%s", (_, changes, problems) => expect(course(changes)).toEqual(problems));

  it.each(["contest", "fair"] as const)("a %s teaches nothing and has no hours", (kind) => {
    const event = { teaching: null, gives: [], hours: null, attendancePercent: null } as const;
    expect(course({ kind, ...event, occupations: [] })).toEqual([]);
  });

  it("a film with captions and transcript may stand", () => {
    expect(course({ videos: [film] })).toEqual([]);
  });
});

describe("what a session has to say", () => {
  it("a complete one says all", () => {
    expect(mayBeOffered(completeCourse, completeSession, NOW)).toEqual({ ok: true });
  });

  it("problems of the course come with those of the session", () => {
    const verdict = mayBeOffered(
      { ...completeCourse, kind: null },
      { ...completeSession, seats: null },
      NOW,
    );
    expect(verdict).toMatchObject({
      ok: false,
      reason: "not-ready",
      course: [{ field: "kind", code: "missing" }],
      session: [{ field: "seats", code: "missing" }],
    });
  });

  const meeting = (from: number, to: number) => ({
    startsAt: hoursFrom(from),
    endsAt: hoursFrom(to),
  });
  const wide = { enrolBy: today, withdrawBy: today };

  it.each<[string, Partial<SessionContent>, SessionProblem[]]>([
    ["no timetable", { timetable: [] }, [{ field: "timetable", code: "missing" }]],
    [
      "ends before it starts",
      { ...wide, timetable: [meeting(50, 49)] },
      [{ field: "timetable.0", code: "ends-before-start" }],
    ],
    [
      "thirteen hours in one go",
      { ...wide, timetable: [meeting(50, 63)] },
      [{ field: "timetable.0", code: "too-long", ...sessionLimits.meeting }],
    ],
    [
      "begins now",
      { ...wide, timetable: [meeting(0, 2)] },
      [{ field: "timetable.0", code: "in-the-past" }],
    ],
    [
      "two at once",
      { ...wide, timetable: [meeting(50, 53), meeting(52, 54)] },
      [{ field: "timetable.1", code: "overlaps" }],
    ],
    ["one after the other", { ...wide, timetable: [meeting(50, 53), meeting(53, 54)] }, []],
    ["no seats said", { seats: null }, [{ field: "seats", code: "missing" }]],
    ["no seat", { seats: 0 }, [{ field: "seats", code: "out-of-range", ...sessionLimits.seats }]],
    ["until when", { enrolBy: null }, [{ field: "enrolBy", code: "missing" }]],
    [
      "until yesterday",
      { enrolBy: addDays(today, -1) },
      [{ field: "enrolBy", code: "in-the-past" }],
    ],
    [
      "giving back after the start",
      { withdrawBy: addDays(today, 11) },
      [{ field: "withdrawBy", code: "after-the-start" }],
    ],
    ["no venue", { venue: null }, [{ field: "venue", code: "missing" }]],
    [
      "a venue nobody described",
      { venue: { accessFacts: [], accessNote: " " } },
      [{ field: "venue", code: "access-missing" }],
    ],
    ["words are an answer", { venue: { accessFacts: [], accessNote: "门前有两级台阶" } }, []],
    ["no teacher", { hasTeacher: false }, [{ field: "teacher", code: "missing" }]],
    ["no language", { language: null }, [{ field: "language", code: "missing" }]],
    ["sign language unsaid", { signLanguage: null }, [{ field: "signLanguage", code: "missing" }]],
    [
      "a line of the sheet unanswered",
      { sheet: { ...completeSession.sheet, captions: undefined } },
      [{ field: "sheet.captions", code: "missing" }],
    ],
    [
      "works with a screen reader, says nobody",
      { sheet: { ...completeSession.sheet, "screen-reader": "yes" } },
      [{ field: "software", code: "trial-missing" }],
    ],
    [
      "tried, but not by whom",
      {
        sheet: { ...completeSession.sheet, "screen-reader": "yes" },
        software: [{ name: "千牛", triedWith: "争渡", triedOn: "2026-10-01", triedBy: "" }],
      },
      [{ field: "software.0", code: "trial-missing" }],
    ],
    [
      "tried",
      {
        sheet: { ...completeSession.sheet, "screen-reader": "yes" },
        software: [{ name: "千牛", triedWith: "争渡", triedOn: "2026-10-01", triedBy: "赵老师" }],
      },
      [],
    ],
  ])("%s", (_, changes, problems) => expect(session(changes)).toEqual(problems));

  it("online asks for no venue and for none of the lines about one", () => {
    const { "step-free": _a, escort: _b, "quiet-room": _c, ...sheet } = completeSession.sheet;
    expect(session({ venue: null, sheet }, { delivery: "online" })).toEqual([]);
    expect(session({ sheet }).map(({ field }) => field)).toEqual([
      "sheet.step-free",
      "sheet.escort",
      "sheet.quiet-room",
    ]);
  });
});
