import { describe, expect, test } from "vitest";
import {
  checkDisabilityCertificate,
  checkUscc,
  normaliseMobileNumber,
  organisationKinds,
  verificationStates,
} from "#app/features/accounts/policy/index.ts";
import { adjustmentStates, applicationStates } from "#app/features/applications/policy/index.ts";
import {
  formsOfWork,
  mayBePublished,
  positionStates,
  reviewWording,
  wageUnits,
} from "#app/features/positions/policy/index.ts";
import { occupationByCode } from "#app/features/positions/reference/occupations.ts";
import { regionByCode } from "#app/features/positions/reference/regions.ts";
import type { PositionContent } from "#app/features/positions/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { decryptField, lookupHash } from "#app/platform/encryption.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import {
  enrolmentStates,
  mayBeOffered,
  sessionStates,
} from "#app/features/training/policy/index.ts";
import type {
  CourseContent,
  Meeting,
  SessionContent,
  Sheet,
  TriedSoftware,
} from "#app/features/training/policy/index.ts";
import { composeSample } from "./compose-sample.ts";
import { sampleAccounts, sampleRecoveryCodes } from "./sample-accounts.ts";

const now = new Date("2026-11-23T04:00:00Z");
const keys = {
  encryptionKeys: [{ id: "test", key: Buffer.alloc(32, 7) }] as const,
  lookupKey: Buffer.alloc(32, 9),
};
const compose = () => composeSample({ seed: 1, now, passwordHash: "hash", keys: keys });
const sample = compose();
const open = (sealed: string, field: string) => decryptField(sealed, field, keys);
const valuesOf = <T, K extends keyof T>(rows: readonly T[], key: K) =>
  new Set(rows.map((row) => row[key]));

test("is as large as promised", () => {
  expect(
    sample.organisations.filter(({ kind }) => kind === "employer").length,
  ).toBeGreaterThanOrEqual(60);
  expect(sample.positions.length).toBeGreaterThanOrEqual(400);
  expect(sample.users.filter(({ kind }) => kind === "seeker").length).toBeGreaterThanOrEqual(300);
  expect(sample.users.filter(({ kind }) => kind === "counsellor")).toHaveLength(20);
  expect(new Set(sample.plans.map(({ userId }) => userId)).size).toBeGreaterThanOrEqual(500);
  expect(sample.positions.filter(({ titleEn }) => titleEn).length).toBeGreaterThanOrEqual(55);
});

test("the same options give the same rows but for the salt of what is sealed", () => {
  const plain = (rows: readonly Prisma.PositionCreateManyInput[]) =>
    rows.map((row) => ({ ...row, contactPhoneEncrypted: "" }));
  const again = compose();
  expect(plain(again.positions)).toEqual(plain(sample.positions));
  expect(again.audits).toEqual(sample.audits);
});

test("what an employer agreed to was granted in a plan, also of the sample counsellor", () => {
  const own = sample.users.find(({ email }) => email === "fudao@example.cn")?.id;
  const ofOwn = sample.plans.flatMap(({ id, counsellorId }) => (counsellorId === own ? [id] : []));
  const granted = sample.planMeasures.filter(({ step }) => step === "granted");
  expect(granted.every(({ adjustment }) => adjustment)).toBe(true);
  expect(granted.some(({ planId }) => ofOwn.includes(planId))).toBe(true);
  expect(granted.some(({ kind }) => kind === "device")).toBe(true);
});

describe("every value occurs", () => {
  test.each([
    ["states of positions", valuesOf(sample.positions, "state"), positionStates],
    ["forms of work", valuesOf(sample.positions, "formOfWork"), formsOfWork],
    ["states of applications", valuesOf(sample.applications, "state"), applicationStates],
    ["answers to adjustments", valuesOf(sample.applicationAdjustments, "state"), adjustmentStates],
    ["wage units", valuesOf(sample.positions, "wageUnit"), wageUnits],
    ["states of organisations", valuesOf(sample.organisations, "state"), verificationStates],
    ["natures", valuesOf(sample.organisations, "nature"), organisationKinds],
    [
      "certificates",
      valuesOf(sample.certificates, "state"),
      verificationStates.filter((state) => state !== "draft"),
    ],
    [
      "kinds of people",
      valuesOf(sample.users, "kind"),
      ["seeker", "employer_member", "provider_member", "counsellor", "officer", "administrator"],
    ],
    ["roles of members", valuesOf(sample.memberships, "role"), ["owner", "hr", "viewer"]],
    [
      "barrier reports",
      valuesOf(sample.barrierReports, "state"),
      ["received", "in_progress", "mended", "answered"],
    ],
    ["states of enrolments", valuesOf(sample.enrolments, "state"), enrolmentStates],
    [
      "answers to needs in training",
      valuesOf(sample.enrolmentAdjustments, "state"),
      adjustmentStates,
    ],
    ["states of sessions", valuesOf(sample.trainingSessions, "state"), sessionStates],
    ["messages", valuesOf(sample.outboxMessages, "state"), ["queued", "sent", "failed"]],
  ] as const)("%s", (_, found, wanted) => {
    for (const value of wanted) expect(found as ReadonlySet<unknown>).toContain(value);
  });
});

describe("right by its check characters and belonging to nobody", () => {
  test("organisations", () => {
    for (const { uscc, region, nature } of sample.organisations) {
      expect(checkUscc(uscc)).toMatchObject({
        ok: true,
        kind: nature,
        regionCode: region,
        warnings: [],
      });
      expect(uscc.slice(8, 10)).toBe("YY");
    }
    expect(valuesOf(sample.organisations, "uscc").size).toBe(sample.organisations.length);
  });

  test("certificates", () => {
    for (const { numberEncrypted, category, grade } of sample.certificates) {
      if (!numberEncrypted) continue;
      const number = open(numberEncrypted, "certificates.number");
      const verdict = checkDisabilityCertificate(number, shanghaiDay(now));
      expect(verdict).toMatchObject({ ok: true, grade });
      expect(number.charAt(18)).toBe(String(category));
      expect(number.slice(14, 17)).toMatch(/^99[6-9]$/);
    }
  });

  test("telephone numbers and addresses", () => {
    for (const { phoneEncrypted, email } of sample.users) {
      expect(phoneEncrypted ?? email).toBeTruthy();
      if (phoneEncrypted) {
        const phone = open(phoneEncrypted, "users.phone");
        expect(normaliseMobileNumber(phone)).toMatchObject({ ok: true });
        expect(phone).toMatch(/^1990000\d{4}$/);
      }
      if (email) expect(email).toMatch(/@example\.cn$/);
    }
  });
});

test("codes are in the reference tables", () => {
  for (const { region, occupation } of sample.positions) {
    if (region) expect(regionByCode(region), region).toBeDefined();
    if (occupation) expect(occupationByCode(occupation), occupation).toBeDefined();
  }
});

test("nothing handed in excludes people; some of it has to be weighed, some drafts exclude", () => {
  const refused = sample.positions.flatMap(({ state, description, wordingReasons }) => {
    const reasons = (wordingReasons ?? {}) as Record<string, string>;
    const verdict = reviewWording([{ field: "description", text: description ?? "" }], reasons);
    return verdict.ok ? [] : [state];
  });
  expect(new Set(refused)).toEqual(new Set(["draft"]));
  const weighed = sample.positions.filter(
    ({ wordingReasons }) => Object.keys(wordingReasons ?? {}).length > 0,
  );
  expect(weighed.length).toBeGreaterThan(3);
});

test("every sample account is there once, staff with a second factor", () => {
  for (const account of sampleAccounts) {
    const users = sample.users.filter(({ email }) => email === account.email);
    expect(users).toHaveLength(1);
    const staff = ["counsellor", "officer", "administrator"].includes(account.kind);
    expect(Boolean(users[0]?.totpSecretEncrypted)).toBe(staff);
  }
});

test("recovery codes are what a person of staff can type: twelve digits, looked up by keyed hash", () => {
  const hashes = new Set(sample.recoveryCodes.map(({ codeHash }) => codeHash));
  for (const code of sampleRecoveryCodes) {
    expect(code).toMatch(/^\d{12}$/);
    expect(hashes).toContain(lookupHash(code, "recovery_codes.code", keys));
  }
});

test("an essential demand on the body has its reason", () => {
  for (const { demands, requirements } of sample.positions.filter(
    ({ state }) => state === "published",
  )) {
    const { travel: _travel, ...bodily } = demands as Record<string, string>;
    const essential = Object.values(bodily).filter((level) => level === "essential").length;
    const reasoned = (requirements as { bodily: boolean }[]).filter((each) => each.bodily).length;
    expect(reasoned).toBe(essential);
  }
});

test("what is published or handed in may be published, but for the days that have passed since", () => {
  const today = shanghaiDay(now);
  const inForce = sample.positions.filter(
    ({ state }) => state === "published" || state === "submitted",
  );
  for (const { titleEn, descriptionEn, ...row } of inForce) {
    const content = {
      ...row,
      titleEn: titleEn ?? "",
      descriptionEn: descriptionEn ?? "",
      contactPhone: "",
      closingOn: addDays(today, 5),
    } as unknown as PositionContent;
    expect(mayBePublished(content, today, undefined), row.title).toMatchObject({ ok: true });
  }
});

test("training: as much as promised, and every open or waiting session could be offered as it is", () => {
  const providers = sample.organisations.filter(
    ({ kind, state }) => kind === "provider" && state === "verified",
  );
  expect(providers.length).toBeGreaterThanOrEqual(40);
  expect(sample.courses.length).toBeGreaterThanOrEqual(200);
  expect(sample.trainingSessions.length).toBeGreaterThanOrEqual(600);
  const courses = new Map(sample.courses.map((row) => [row.id, row]));
  const venues = new Map(sample.trainingVenues.map((row) => [row.id, row]));
  for (const row of sample.trainingSessions) {
    if (row.state !== "published" && row.state !== "submitted") continue;
    const { contactPhoneEncrypted: _sealed, ...course } = courses.get(row.courseId) ?? {};
    const content = { ...course, contactPhone: "19900003000" } as unknown as CourseContent;
    const venue = row.venueId ? venues.get(row.venueId) : undefined;
    const session = {
      ...row,
      timetable: sample.trainingMeetings.filter(
        ({ sessionId }) => sessionId === row.id,
      ) as unknown as readonly Meeting[],
      enrolBy: shanghaiDay(row.enrolBy as Date),
      withdrawBy: shanghaiDay(row.withdrawBy as Date),
      venue: venue
        ? { accessFacts: venue.accessFacts as string[], accessNote: venue.accessNote ?? "" }
        : null,
      hasTeacher: row.teacherId !== null,
      sheet: row.sheet as Sheet,
      software: row.software as unknown as TriedSoftware[],
    } as unknown as SessionContent;
    expect(mayBeOffered(content, session, now), row.id).toEqual({ ok: true });
  }
});

test("training: contests and fairs are free", () => {
  const events = sample.courses.filter(({ kind }) => kind === "contest" || kind === "fair");
  expect(events.length).toBeGreaterThan(0);
  expect(events.filter(({ price, subsidy }) => price !== 0 || subsidy !== null)).toEqual([]);
});

test("training: never more people than seats, and some sessions are full with a queue", () => {
  const holding = new Set(["offered", "enrolled", "completed", "failed", "no_show"]);
  let queues = 0;
  for (const { id, seats } of sample.trainingSessions) {
    const people = sample.enrolments.filter(({ sessionId }) => sessionId === id);
    const taken = people.filter(({ state }) => holding.has(state)).length;
    expect(taken).toBeLessThanOrEqual(seats ?? 0);
    const waits = people.some(({ state }) => state === "waiting");
    if (waits) expect(taken).toBe(seats);
    if (waits) queues += 1;
  }
  expect(queues).toBeGreaterThan(20);
});
