import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import type { CourseContent, SessionContent } from "../policy/index.ts";

export const NOW = new Date("2026-11-26T02:00:00Z");
const HOUR_MS = 3_600_000;

export const hoursFrom = (hours: number, from = NOW) => new Date(from.getTime() + hours * HOUR_MS);

/** A course with everything said that has to be. */
export const completeCourse: CourseContent = {
  title: "电商客服实务",
  titleEn: "",
  description: "学习在线接待、订单处理和售后沟通，课上用读屏软件完成全部练习。",
  descriptionEn: "",
  kind: "vocational",
  delivery: "offline",
  teaching: "mixed",
  occupations: ["4-07"],
  gives: [{ kind: "certificate", name: "电子商务师（五级）" }],
  hours: 40,
  price: fen(0),
  subsidy: null,
  isPublicService: true,
  prerequisites: "",
  needsApproval: false,
  attendancePercent: 80,
  hasAssessment: true,
  videos: [],
  platform: "",
  contactName: "赵老师",
  contactPhone: "19900001234",
  contactEmail: "",
};

/** A session of it that may be offered: two mornings from ten days on. */
export const completeSession: SessionContent = {
  timetable: [240, 264].map((hours) => ({
    startsAt: hoursFrom(hours),
    endsAt: hoursFrom(hours + 3),
  })),
  seats: 2,
  enrolBy: addDays(shanghaiDay(NOW), 8),
  withdrawBy: addDays(shanghaiDay(NOW), 7),
  venue: { accessFacts: ["lift"], accessNote: "" },
  hasTeacher: true,
  language: "mandarin",
  signLanguage: "on-request",
  sheet: {
    "materials-ahead": "yes",
    captions: "on-request",
    "screen-reader": "on-request",
    breaks: "yes",
    "extra-time": "yes",
    "step-free": "yes",
    escort: "no",
    "quiet-room": "no",
  },
  sheetNote: "",
  software: [],
};
