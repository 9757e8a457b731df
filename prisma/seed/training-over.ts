import { sheetItems } from "#app/features/training/policy/index.ts";
import type { CourseKind } from "#app/features/training/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { encryptField } from "#app/platform/encryption.server.ts";
import type { SessionState } from "#db/generated/client.ts";
import { fictionalPhone } from "./fictional.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

interface Seeded {
  readonly now: Date;
}

/** Days from now on which a session begins, and until when people could enrol. */
type Held = readonly [state: SessionState, startsIn: number, enrolWithin: number];

/**
 * What can no longer be joined, of a provider that is not the sample's own: a session whose enrolment is over, a course
 * whose sessions are all over, and fairs of which the sample's employer told what they came to.
 */
export async function addSampleOver(tx: Transaction, { now }: Seeded): Promise<void> {
  const house = await tx.organisation.findFirstOrThrow({
    where: {
      kind: "provider",
      state: "verified",
      memberships: { none: { user: { email: "jigou@example.cn" } } },
      trainingVenues: { some: { NOT: { accessFacts: { isEmpty: true } } } },
    },
    orderBy: { id: "asc" },
    select: houseSelect,
  });
  const hold = holdBy(tx, house, now);
  await hold(
    {
      title: "手机摄影与图片整理",
      titleEn: "Taking and sorting pictures with a phone",
      description: "学习构图、光线和图片整理，读屏用户学习用语音描述辅助取景。",
      kind: "vocational",
    },
    [["published", 3, -2]],
  );
  await hold(
    {
      title: "传统香包制作",
      titleEn: "Making scented sachets",
      description: "学习裁剪、缝合和填香，做出三种香包，作品可以带走。",
      kind: "vocational",
    },
    [
      ["finished", -120, -125],
      ["finished", -50, -55],
    ],
  );
  const fairs = await hold(
    {
      title: "秋季残疾人就业交流会",
      titleEn: "Autumn job fair for disabled people",
      description: "用人单位到场，可以当面交流。入口处可以领口述引导。",
      kind: "fair",
    },
    [
      ["finished", -75, -80],
      ["finished", -18, -23],
    ],
  );
  const { id: employerId, positions } = await tx.organisation.findFirstOrThrow({
    where: { memberships: { some: { user: { email: "hr@example.cn" } } } },
    select: {
      id: true,
      positions: {
        where: { state: "published" },
        orderBy: { id: "asc" },
        take: 2,
        select: { id: true },
      },
    },
  });
  for (const { id: sessionId, startsAt } of fairs) {
    const fair = { sessionId, organisationId: house.id };
    const [askBy, asked, told] = [-10, -20, 1].map(
      (days) => new Date(startsAt.getTime() + days * DAY_MS),
    );
    await tx.fairTerms.create({
      data: { ...fair, stands: 12, askBy: askBy ?? now, updatedAt: now },
    });
    await tx.fairStand.create({
      data: {
        ...fair,
        ...{ employerId, state: "confirmed", number: 1, place: "进门右手第一排" },
        ...{ talked: 14, invited: 5, offered: 2, resultNote: "下次想要靠近电梯的展位。" },
        ...{ askedAt: asked ?? now, decidedAt: asked ?? now, resultAt: told ?? now },
        updatedAt: told ?? now,
        positions: { create: positions.map(({ id: positionId }) => ({ positionId })) },
      },
    });
  }
}

const houseSelect = {
  id: true,
  region: true,
  contactName: true,
  contactEmail: true,
  trainingVenues: {
    where: { NOT: { accessFacts: { isEmpty: true } } },
    orderBy: { id: "asc" },
    take: 1,
    select: { id: true, region: true },
  },
  trainingTeachers: { orderBy: { id: "asc" }, take: 1, select: { id: true } },
} as const;

interface House {
  readonly id: string;
  readonly region: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly trainingVenues: readonly { readonly id: string; readonly region: string }[];
  readonly trainingTeachers: readonly { readonly id: string }[];
}

interface Subject {
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly kind: CourseKind;
}

/** Makes a course with sessions of one morning each. */
function holdBy(tx: Transaction, house: House, now: Date) {
  const made = new Date(now.getTime() - 150 * DAY_MS);
  const common = { organisationId: house.id, createdAt: made, updatedAt: made };
  const [venue] = house.trainingVenues;
  const midnight = Date.parse(`${shanghaiDay(now)}T00:00:00+08:00`);
  return async (subject: Subject, sessions: readonly Held[]) => {
    const teaches = subject.kind === "vocational";
    const { id: courseId } = await tx.course.create({
      data: {
        ...common,
        ...subject,
        ...{ descriptionEn: "", delivery: "offline", price: 0, isPublicService: true },
        ...(teaches && { teaching: "practice", hours: 3, attendancePercent: 80 }),
        contactName: house.contactName ?? "",
        contactPhoneEncrypted: encryptField(fictionalPhone(3997), "courses.contact_phone"),
        contactEmail: house.contactEmail ?? "",
      },
      select: { id: true },
    });
    const held: { id: string; startsAt: Date }[] = [];
    for (const [state, startsIn, enrolWithin] of sessions) {
      const startsAt = new Date(midnight + startsIn * DAY_MS + 9 * HOUR_MS);
      const endsAt = new Date(startsAt.getTime() + 3 * HOUR_MS);
      const lastDay = new Date(`${addDays(shanghaiDay(now), enrolWithin)}T00:00:00Z`);
      const decided = new Date(startsAt.getTime() - 25 * DAY_MS);
      const { id } = await tx.trainingSession.create({
        data: {
          ...common,
          ...{ courseId, state, language: "mandarin", signLanguage: "on-request" },
          venueId: venue?.id ?? null,
          teacherId: house.trainingTeachers[0]?.id ?? null,
          region: venue?.region ?? house.region,
          sheet: Object.fromEntries(
            sheetItems.map((item) => [item, item === "screen-reader" ? "on-request" : "yes"]),
          ),
          ...{ seats: 12, enrolBy: lastDay, withdrawBy: lastDay, startsAt, endsAt },
          ...{ submittedAt: decided, decidedAt: decided, publishedAt: decided },
          endedAt: state === "finished" ? endsAt : null,
          meetings: { create: [{ startsAt, endsAt }] },
        },
        select: { id: true },
      });
      held.push({ id, startsAt });
    }
    return held;
  };
}
