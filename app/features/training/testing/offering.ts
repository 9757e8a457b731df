import { randomUUID } from "node:crypto";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Database } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import type { SessionState } from "#db/generated/client.ts";
import { columnsOf } from "../offering/course-content.server.ts";
import { sessionColumnsOf } from "../offering/session-content.server.ts";
import type { CourseContent } from "../policy/index.ts";
import { NOW, REGION } from "./arrange.ts";
import type { Provider, SessionOf } from "./arrange.ts";
import { completeCourse, completeSession } from "./contents.ts";

export async function anOfficer(db: Database, region = REGION): Promise<Officer> {
  const { id } = await db.user.create({
    data: { kind: "officer", name: "郝志强", email: `${randomUUID()}@example.cn`, region },
    select: { id: true },
  });
  return { kind: "officer", userId: id, role: "reviewer", region, secondFactor: true };
}

/** A session with everything said, of a course with everything said but `changes`, in a state. */
export async function aWholeSession(
  db: Database,
  { organisationId, userId }: Provider,
  state: SessionState = "draft",
  changes: Partial<CourseContent> = {},
): Promise<SessionOf & { readonly version: number; readonly venueId: string }> {
  const made = { organisationId, createdAt: NOW, updatedAt: NOW };
  const content = { ...completeCourse, ...changes };
  const { venue: access, hasTeacher: _hasTeacher, ...session } = completeSession;
  const [course, venue, teacher] = await Promise.all([
    db.course.create({
      data: { ...columnsOf(content), title: content.title, ...made },
      select: { id: true },
    }),
    db.trainingVenue.create({
      data: {
        ...made,
        name: randomUUID(),
        region: "140581",
        address: "长平西街8号",
        accessFacts: [...(access?.accessFacts ?? [])],
      },
      select: { id: true },
    }),
    db.trainingTeacher.create({ data: { ...made, name: randomUUID() }, select: { id: true } }),
  ]);
  const wasHandedIn = state !== "draft";
  const wasPublic = ["published", "running", "finished"].includes(state);
  const { id, version } = await db.trainingSession.create({
    data: {
      ...made,
      ...sessionColumnsOf(session),
      courseId: course.id,
      venueId: venue.id,
      teacherId: teacher.id,
      region: wasHandedIn ? "140581" : REGION,
      state,
      ...(wasHandedIn && { submittedAt: NOW, submittedById: userId }),
      ...(wasPublic && { publishedAt: NOW }),
      ...(state === "sent_back" && { stateReason: "请补充。" }),
      meetings: { create: session.timetable.map((meeting) => ({ ...meeting })) },
    },
    select: { id: true, version: true },
  });
  return { id, courseId: course.id, organisationId, version, venueId: venue.id };
}

export async function subjectsOf(db: Database): Promise<string[]> {
  return (await listOutbox(db, { limit: 100 })).map(({ subject }) => subject).sort();
}
