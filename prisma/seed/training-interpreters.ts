import { receiptNumber } from "#app/features/accounts/policy/index.ts";
import { interpretedNeed, needsPurpose } from "#app/features/training/policy/index.ts";
import type { InterpretedLanguage } from "#app/features/training/policy/index.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import type { AdjustmentState, BookingState } from "#db/generated/client.ts";
import { sampleFairTitle } from "./training-fairs.ts";
import { seededRandom } from "./random.ts";

const DAY_MS = 86_400_000;
const SERVICES: readonly (readonly [string, readonly InterpretedLanguage[]])[] = [
  ["市聋人协会手语服务队", ["sign-language", "local-sign-language"]],
  ["晋韵手语翻译服务", ["sign-language", "tactile-sign-language"]],
  ["清晰速录工作室", ["speech-to-text"]],
];
const BOOKED = "seeker.en@example.cn";

/** What each of the people who need an interpreter at the coming fair has: the need's answer, and the booking. */
const NEEDS: readonly (readonly [AdjustmentState, BookingState | null])[] = [
  ["agreed", "confirmed"],
  ["agreed", "asked"],
  ["agreed", null],
  ["open", null],
];

/** Interpreters of the sample's provider, booked for its fairs and for people in them. */
export async function addSampleInterpreters(
  tx: Transaction,
  { now }: { readonly now: Date },
): Promise<void> {
  const fairs = await tx.trainingSession.findMany({
    where: {
      state: { in: ["published", "finished"] },
      course: {
        title: sampleFairTitle,
        organisation: { memberships: { some: { user: { email: "jigou@example.cn" } } } },
      },
      fairTerms: { isNot: null },
    },
    orderBy: { startsAt: "asc" },
    select: { id: true, organisationId: true, state: true, startsAt: true, endsAt: true },
  });
  const [first] = fairs;
  if (!first) return;
  const { organisationId } = first;
  const made = new Date(now.getTime() - 50 * DAY_MS);
  const houses = await tx.interpreter.createManyAndReturn({
    data: SERVICES.map(([name, languages]) => ({
      ...{ organisationId, name, languages: [...languages] },
      ...{ note: "提前一周联系。", createdAt: made, updatedAt: made },
    })),
    select: { id: true },
  });
  const bookingOf = (
    session: (typeof fairs)[number],
    who: number,
    wish: {
      readonly language: InterpretedLanguage;
      readonly state: BookingState;
      readonly enrolmentId?: string;
    },
  ) => ({
    ...{ sessionId: session.id, organisationId, interpreterId: houses[who]?.id ?? "" },
    ...{ startsAt: session.startsAt ?? now, endsAt: session.endsAt ?? now },
    ...{ createdAt: made, updatedAt: made, ...wish },
  });
  const past = fairs.filter(({ state }) => state === "finished");
  const coming = fairs.filter(({ state }) => state === "published");
  await tx.interpreterBooking.createMany({
    data: [
      ...past.map((fair) => bookingOf(fair, 0, { language: "sign-language", state: "confirmed" })),
      ...coming.map((fair) =>
        bookingOf(fair, 2, { language: "speech-to-text", state: "confirmed" }),
      ),
    ],
  });
  const [next] = coming.filter(({ startsAt }) => startsAt && startsAt > now);
  if (!next) return;
  const people = await enrolPeople(tx, next, now);
  for (const [at, { enrolmentId, booking }] of people.entries()) {
    if (booking === null) continue;
    await tx.interpreterBooking.create({
      data: bookingOf(next, at, { language: "sign-language", state: booking, enrolmentId }),
    });
  }
}

async function enrolPeople(
  tx: Transaction,
  { id: sessionId, organisationId }: { readonly id: string; readonly organisationId: string },
  now: Date,
) {
  const seeker = { kind: "seeker", suspendedAt: null } as const;
  const select = { id: true };
  const [own, others] = await Promise.all([
    tx.user.findFirstOrThrow({ where: { email: BOOKED }, select }),
    tx.user.findMany({
      where: {
        ...seeker,
        enrolments: { some: { state: "completed" } },
        NOT: { email: { in: ["qiuzhi@example.cn", "xinren@example.cn", BOOKED] } },
      },
      orderBy: { id: "asc" },
      take: NEEDS.length - 1,
      select,
    }),
  ]);
  const random = seededRandom(20261127);
  const appliedAt = new Date(now.getTime() - 4 * DAY_MS);
  const made = { createdAt: now, updatedAt: now };
  const enrolled: { enrolmentId: string; booking: BookingState | null }[] = [];
  for (const [at, { id: userId }] of [own, ...others].entries()) {
    const [state, booking] = NEEDS[at] ?? ["open", null];
    const { id: enrolmentId } = await tx.enrolment.create({
      data: {
        ...{ sessionId, organisationId, userId, state: "enrolled", appliedAt, ...made },
        stateSince: appliedAt,
        number: receiptNumber((n) => random.int(0, n - 1)),
        checkCode: receiptNumber((n) => random.int(0, n - 1)),
        adjustments: {
          create: {
            ...{ organisationId, code: interpretedNeed, state, createdAt: appliedAt },
            dueOn: new Date(now.getTime() + 3 * DAY_MS),
            ...(state === "agreed" && { answeredAt: now, byWhen: now }),
          },
        },
        consents: {
          create: {
            ...{ userId, purpose: needsPurpose, fields: ["needs"], textVersion: "2026-11" },
            givenAt: appliedAt,
          },
        },
      },
      select: { id: true },
    });
    enrolled.push({ enrolmentId, booking });
  }
  return enrolled;
}
