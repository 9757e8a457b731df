import { lookupHash } from "#app/platform/encryption.server.ts";
import { disabilityGrades } from "#app/features/accounts/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { birthDayOf, fictionalCertificate, fictionalResidentId } from "./fictional.ts";
import { addUser, HOME_REGION } from "./people.ts";
import type { Workbench } from "./sample.ts";
import { homePlaces } from "./texts/places.ts";

const PREFERENCES: readonly Readonly<Record<string, string>>[] = [
  {},
  {},
  {},
  { theme: "dark", contrast: "more" },
  { text: "largest", spacing: "wider" },
  { results: "short", pageLength: "10" },
  { text: "larger" },
  { pageLength: "50", results: "short" },
];

const CERTIFICATE_STATES = ["submitted", "verified", "sent_back", "rejected"] as const;
const REASONS = {
  sent_back: "照片上的证件号码与填写的不一致，请核对后重新提交。",
  rejected: "该证件已注销。如有疑问请联系户籍地残联。",
} as const;

/** Seekers with varied needs; six in ten gave a certificate, in every state. Gives their ids. */
export function addSeekers(bench: Workbench, count: number, reviewer: string): string[] {
  const { random } = bench;
  return Array.from({ length: count }, (_, at) => {
    const id = addUser(bench, {
      kind: "seeker",
      // Some have a phone number alone.
      email: at % 7 === 3 ? null : `qiuzhi-${at + 1}@example.cn`,
      ...(at % 2 === 1 || at % 7 === 3 ? { phone: 100 + at } : {}),
      locale: at % 25 === 0 ? "en" : "zh-CN",
      preferences: random.pick(PREFERENCES),
      createdAt: bench.ago(random.int(1, 300) + random.next()),
    });
    if (at % 5 < 3) {
      const state = random.weighted(
        CERTIFICATE_STATES.map((each, i) => [each, [2, 6, 1, 1][i] ?? 1] as const),
      );
      addCertificate(bench, { userId: id, number: at, state, reviewer });
    }
    return id;
  });
}

interface NewCertificate {
  readonly userId: string;
  readonly number: number;
  readonly state: (typeof CERTIFICATE_STATES)[number];
  readonly reviewer: string;
}

export function addCertificate(bench: Workbench, wish: NewCertificate): void {
  const { random, sample, seal, ago, keys, now } = bench;
  const today = shanghaiDay(now);
  const region = random.chance(0.75) ? HOME_REGION : random.pick(homePlaces).region;
  const residentId = fictionalResidentId(
    region,
    birthDayOf(random, today, 18, 58),
    random.int(996, 999),
  );
  const category = (wish.number % 7) + 1;
  const grade = random.pick(disabilityGrades);
  const number = fictionalCertificate(
    residentId,
    category,
    grade,
    random.chance(0.2) ? random.int(1, 3) : 0,
  );
  const submittedAt = ago(random.int(1, 25) + random.next());
  const decidedAt = wish.state === "submitted" ? null : ago(random.next());
  const id = random.uuid(submittedAt);
  const withdrawn = wish.number % 60 === 7;
  sample.certificates.push({
    id,
    userId: wish.userId,
    numberEncrypted: withdrawn ? null : seal(number, "certificates.number"),
    numberHash: withdrawn ? null : lookupHash(number, "certificates.number", keys),
    category,
    grade,
    // Some are about to run out, some have.
    validTo: new Date(`${addDays(today, random.pick([-40, 20, 80, 700, 1800, 3000]))}T00:00:00Z`),
    state: wish.state,
    region,
    submittedAt,
    decidedAt,
    decidedById: decidedAt ? wish.reviewer : null,
    decisionReason: wish.state in REASONS ? REASONS[wish.state as keyof typeof REASONS] : null,
    withdrawnAt: withdrawn ? ago(0) : null,
  });
  sample.consents.push({
    id: random.uuid(submittedAt),
    userId: wish.userId,
    purpose: "certificate-verification",
    fields: ["number", "category", "grade", "validTo"],
    textVersion: "2026-11",
    givenAt: submittedAt,
    withdrawnAt: withdrawn ? ago(0) : null,
  });
  const subject = { type: "certificate", id };
  const holder = { id: wish.userId, kind: "seeker" };
  const officer = { id: wish.reviewer, kind: "officer:reviewer" };
  sample.audits.push({ action: "certificate.submitted", subject, actor: holder, now: submittedAt });
  if (decidedAt) {
    const action = `certificate.${wish.state.replace("_", "-")}`;
    sample.audits.push({ action, subject, actor: officer, now: decidedAt });
  }
  if (withdrawn) {
    sample.audits.push({ action: "certificate.withdrawn", subject, actor: holder, now: ago(0) });
  }
}
