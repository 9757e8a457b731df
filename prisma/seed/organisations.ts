import type { AuditEntry } from "#app/features/audit/index.server.ts";
import { composeEmployer } from "./compose-employer.ts";
import type { Employer } from "./compose-employer.ts";
import { fictionalPhone } from "./fictional.ts";
import { addUser } from "./people.ts";
import type { Workbench } from "./sample.ts";
import { employerStyles } from "./texts/employers.ts";
import { homePlaces } from "./texts/places.ts";

export type State = "draft" | "submitted" | "sent_back" | "verified" | "rejected";

/** An organisation of the sample with what its positions need. */
export interface SampleOrganisation {
  readonly id: string;
  readonly employer: Employer;
  readonly state: State;
  /** Members that may write: the owner first. */
  readonly writers: readonly string[];
  readonly verifiedAt: Date;
}

interface Members {
  readonly owner: string;
  readonly hr?: string;
  readonly viewer?: string;
}

interface Officers {
  readonly reviewer: string;
}

const REASONS: Readonly<Partial<Record<State, string>>> = {
  sent_back: "营业执照照片看不清，请重新上传；统一社会信用代码与名称不一致，请核对。",
  rejected: "经核实，该单位已注销，不能在本平台发布岗位。",
};

/** Every state of verification among `count` employers: most verified, a few of each other. */
export function employerStates(count: number): State[] {
  const others: State[] = [
    ...Array<State>(8).fill("submitted"),
    ...Array<State>(4).fill("sent_back"),
    ...Array<State>(4).fill("draft"),
    ...Array<State>(4).fill("rejected"),
  ];
  return [...Array<State>(count - others.length).fill("verified"), ...others];
}

/** Employers of every trade and kind, with members of their own. */
export function addEmployers(bench: Workbench, officers: Officers): SampleOrganisation[] {
  return employerStates(64).map((state, at) => {
    const style = employerStyles[at % employerStyles.length];
    const employer = composeEmployer(bench.random, {
      number: 100 + at,
      ending: Math.floor(at / employerStyles.length),
      ...(style ? { style } : {}),
    });
    const members = addMembers(bench, "employer_member", 100 + at, at % 3);
    return addOrganisation(bench, { kind: "employer", state, employer, members, officers });
  });
}

/** Verified employers of the home district that file the yearly return and post no positions. */
export function addFilingEmployers(
  bench: Workbench,
  officers: Officers,
  count: number,
): SampleOrganisation[] {
  const [place] = homePlaces;
  return Array.from({ length: count }, (_, at) => {
    const employer = composeEmployer(bench.random, { number: 2000 + at, ...(place && { place }) });
    const members = addMembers(bench, "employer_member", 2000 + at, 0);
    const wish = { kind: "employer", state: "verified", employer, members, officers } as const;
    return addOrganisation(bench, wish);
  });
}

export function addProviders(bench: Workbench, officers: Officers): SampleOrganisation[] {
  const states: State[] = ["verified", "verified", "verified", "submitted", "sent_back", "draft"];
  const style = employerStyles.find(({ trade }) => trade === "teaching");
  return states.map((state, at) => {
    const employer = composeEmployer(bench.random, {
      number: 900 + at,
      ...(style ? { style } : {}),
    });
    const members = addMembers(bench, "provider_member", 900 + at, at % 3);
    return addOrganisation(bench, { kind: "provider", state, employer, members, officers });
  });
}

/** Verified providers of the home city; what they teach is `addTraining`'s. */
export function addTrainingProviders(bench: Workbench, officers: Officers, count: number): void {
  const style = employerStyles.find(({ trade }) => trade === "teaching");
  for (let at = 0; at < count; at += 1) {
    const place = homePlaces[at % 4 === 0 ? at % homePlaces.length : 0];
    const employer = composeEmployer(bench.random, {
      number: 940 + at,
      // A vocational school or a training company; the other endings of the trade teach children.
      ending: at % 2 === 0 ? 1 : 3,
      ...(style ? { style } : {}),
      ...(place ? { place } : {}),
    });
    const members = addMembers(bench, "provider_member", 940 + at, 0);
    addOrganisation(bench, { kind: "provider", state: "verified", employer, members, officers });
  }
}

/** The organisation of a sample account, in the home district. */
export function addSampleOrganisation(
  bench: Workbench,
  wish: {
    readonly kind: "employer" | "provider";
    readonly state: State;
    readonly number: number;
    readonly trade: Employer["trade"];
    readonly members: Members;
    readonly officers: Officers;
  },
): SampleOrganisation {
  const style = employerStyles.find(({ trade }) => trade === wish.trade);
  const [place] = homePlaces;
  const employer = composeEmployer(bench.random, {
    number: wish.number,
    ...(style ? { style } : {}),
    ...(place ? { place } : {}),
  });
  return addOrganisation(bench, { ...wish, employer });
}

function addMembers(
  bench: Workbench,
  kind: "employer_member" | "provider_member",
  number: number,
  more: number,
): Members {
  const createdAt = bench.ago(bench.random.int(90, 400));
  const add = (role: string) =>
    addUser(bench, { kind, email: `${role}-${number}@example.cn`, createdAt });
  const owner = add("owner");
  if (more === 0) return { owner };
  const hr = add("renshi");
  return more === 1 ? { owner, hr } : { owner, hr, viewer: add("chakan") };
}

interface NewOrganisation {
  readonly kind: "employer" | "provider";
  readonly state: State;
  readonly employer: Employer;
  readonly members: Members;
  readonly officers: Officers;
}

function addOrganisation(bench: Workbench, wish: NewOrganisation): SampleOrganisation {
  const { random, sample, seal, ago } = bench;
  const { kind, state, employer, members, officers } = wish;
  const days = random.int(60, 88);
  const createdAt = ago(days);
  const submittedAt =
    state === "draft" ? null : ago(state === "submitted" ? random.int(0, 9) : days - 1);
  const decidedAt = ["draft", "submitted"].includes(state) ? null : ago(days - 3);
  const id = random.uuid(createdAt);
  const { trade: _trade, place: _place, accessAnswered, ...own } = employer;
  sample.organisations.push({
    ...own,
    id,
    kind,
    aboutEn:
      own.nameEn === null
        ? null
        : "A small local employer. We arrange adjustments before the first day.",
    contactPhoneEncrypted: seal(
      fictionalPhone(random.int(5000, 9999)),
      "organisations.contact_phone",
    ),
    accessAnsweredAt: accessAnswered ? createdAt : null,
    state,
    submittedAt,
    decidedAt,
    decidedById: decidedAt ? officers.reviewer : null,
    decisionReason: REASONS[state] ?? null,
    createdAt,
  });
  for (const [role, userId] of Object.entries(members) as [keyof Members, string][]) {
    sample.memberships.push({ organisationId: id, userId, role, createdAt });
  }
  const owner = { id: members.owner, kind: `${kind}-member:owner` };
  const subject = { type: "organisation", id };
  const trail: AuditEntry[] = [
    { action: "organisation.registered", subject, actor: owner, now: createdAt },
  ];
  if (submittedAt)
    trail.push({ action: "organisation.submitted", subject, actor: owner, now: submittedAt });
  if (decidedAt) {
    trail.push({
      action: `organisation.${state.replace("_", "-")}`,
      subject,
      actor: { id: officers.reviewer, kind: "officer:reviewer" },
      now: decidedAt,
      details: REASONS[state] ? { reason: REASONS[state] } : {},
    });
  }
  sample.audits.push(...trail);
  const writers = [members.owner, ...(members.hr ? [members.hr] : [])];
  return { id, employer, state, writers, verifiedAt: decidedAt ?? createdAt };
}
