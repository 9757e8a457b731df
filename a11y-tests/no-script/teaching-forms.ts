import { href } from "../../app/links.ts";
import { simply } from "../probe.ts";
import type { FormCase, Own } from "./form-case.ts";
import { twin } from "./own-person.ts";

/** A session that could be offered as it is, held in a place. */
const MODEL = `SELECT * FROM training_sessions WHERE state = 'published' AND venue_id IS NOT NULL
  AND region = '140502' AND enrol_by > current_date + 4 ORDER BY id LIMIT 1`;

/** A course with everything said, of this case's own provider. */
function ownCourse({ db, organisationId }: Own): Promise<string> {
  const changes = { organisation_id: organisationId, created_by_id: null };
  return twin(db, "courses", `id = (SELECT course_id FROM (${MODEL}) s)`, [], changes);
}

/** A session of such a course, with its venue, teacher and meetings, in a state. */
export async function ownSession(
  own: Own,
  state: "draft" | "submitted" | "published",
): Promise<string> {
  const { db, organisationId } = own;
  const courseId = await ownCourse(own);
  const ofHouse = { organisation_id: organisationId };
  const venue = `id = (SELECT venue_id FROM (${MODEL}) s)`;
  const teacher = `id = (SELECT teacher_id FROM (${MODEL}) s)`;
  const name = courseId.slice(0, 8);
  const venueId = await twin(db, "training_venues", venue, [], { ...ofHouse, name });
  const teacherId = await twin(db, "training_teachers", teacher, [], { ...ofHouse, name });
  const id = await twin(db, "training_sessions", `id = (SELECT id FROM (${MODEL}) s)`, [], {
    ...ofHouse,
    course_id: courseId,
    venue_id: venueId,
    teacher_id: teacherId,
    state,
    taken: 0,
    submitted_by_id: null,
    decided_by_id: null,
    created_by_id: null,
    ...(state === "draft" && { submitted_at: null }),
    ...(state !== "published" && { published_at: null, decided_at: null }),
  });
  await db.query(
    `INSERT INTO training_meetings (id, session_id, starts_at, ends_at)
     SELECT gen_random_uuid(), $1, m.starts_at, m.ends_at
     FROM training_meetings m WHERE m.session_id = (SELECT id FROM (${MODEL}) s)`,
    [id],
  );
  return id;
}

export const teachingForms = {
  "teaching.newCourse": {
    as: "provider",
    at: simply("teaching.newCourse"),
    wrong: { title: "" },
    right: { title: "面点制作" },
  },
  "teaching.course": {
    as: "provider",
    at: async (own) => href(own.locale, "teaching.course", { courseId: await ownCourse(own) }),
    intent: "session",
  },
  "teaching.coursePart": {
    as: "provider",
    at: async (own) =>
      href(own.locale, "teaching.coursePart", { courseId: await ownCourse(own), part: "price" }),
    wrong: { isPublicService: true, price: "300" },
    faults: ["price"],
    right: { isPublicService: true, price: "0", subsidy: "" },
    press: "next",
  },
  "teaching.session": {
    as: "provider",
    at: async (own) =>
      href(own.locale, "teaching.session", { sessionId: await ownSession(own, "submitted") }),
    intent: "take-back",
  },
  "teaching.sessionPart": {
    as: "provider",
    at: async (own) =>
      href(own.locale, "teaching.sessionPart", {
        sessionId: await ownSession(own, "draft"),
        part: "when",
      }),
    wrong: { "meetings[0].from": "25:00", seats: "0" },
    faults: ["meetings[0].from", "seats"],
    right: { "meetings[0].from": "8:30", seats: "12", repeatEvery: "7", repeatTimes: "3" },
    press: "back",
  },
  "teaching.check": {
    as: "provider",
    at: async (own) =>
      href(own.locale, "teaching.check", { sessionId: await ownSession(own, "draft") }),
    intent: "submit",
  },
  "teaching.cancel": {
    as: "provider",
    at: async (own) =>
      href(own.locale, "teaching.cancel", { sessionId: await ownSession(own, "published") }),
    wrong: { reason: "" },
    right: { reason: "教室停电检修，这一期取消。" },
  },
  "teaching.venue": {
    as: "provider",
    at: ({ locale }) => href(locale, "teaching.venue", { venueId: "new" }),
    wrong: { name: "", region: "桃花源县", address: "" },
    right: {
      name: "一楼教室",
      region: "山西省晋城市城区",
      address: "凤台西街12号一楼",
      accessFacts: "lift",
    },
  },
  "teaching.teacher": {
    as: "provider",
    at: ({ locale }) => href(locale, "teaching.teacher", { teacherId: "new" }),
    wrong: { name: "" },
    right: { name: "赵老师", about: "面点师，会简单的手语。" },
  },
  "teaching.review": {
    as: "reviewer",
    at: async (own) => {
      const { rows } = await own.db.query<{ id: string }>(
        `SELECT organisation_id AS id FROM (${MODEL}) s`,
      );
      const of = { ...own, organisationId: rows[0]?.id ?? "none" };
      return href(own.locale, "teaching.review", { sessionId: await ownSession(of, "submitted") });
    },
    intent: "send-back",
    wrong: { reason: "" },
    right: { reason: "请写明手语翻译要提前几天预约。" },
  },
} as const satisfies Readonly<Record<`teaching.${string}`, FormCase>>;
