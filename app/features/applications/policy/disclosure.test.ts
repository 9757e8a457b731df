import { describe, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import {
  consentedFields,
  consentFields,
  consentPurpose,
  consentPurposes,
  disclosedFields,
  disclosureFields,
  disclosureStages,
  stageOf,
} from "./disclosure.ts";
import type { ApplicationDisclosure, DisclosureField, DisclosureStage } from "./disclosure.ts";
import { filingConsentOf, mayConsentToFiling } from "./filing.ts";
import { applicationStates } from "./states.ts";
import type { ApplicationState } from "./states.ts";

const member = {
  kind: "employer-member",
  userId: "m",
  organisationId: "org",
  verified: true,
} as const;
const staff = { userId: "o", region: "140502", secondFactor: true } as const;
const roles = {
  visitor: { kind: "visitor" },
  person: { kind: "seeker", userId: "s" },
  otherPerson: { kind: "seeker", userId: "s2" },
  hr: { ...member, role: "hr" },
  owner: { ...member, role: "owner" },
  viewer: { ...member, role: "viewer" },
  unverified: { ...member, role: "owner", verified: false },
  otherEmployer: { ...member, role: "owner", organisationId: "other" },
  provider: { ...member, kind: "provider-member", role: "owner" },
  counsellor: { kind: "counsellor", ...staff },
  officer: { kind: "officer", role: "approver", ...staff },
  administrator: { kind: "administrator", userId: "a", secondFactor: true },
} as const satisfies Record<string, Actor>;
type Role = keyof typeof roles;

const stateOn: Readonly<Record<DisclosureStage, ApplicationState>> = {
  none: "draft",
  applied: "under_review",
  shortlisted: "shortlisted",
  interview: "interview_chosen",
  accepted: "offer_accepted",
  over: "refused",
};

function application(
  state: ApplicationState,
  changes: Partial<ApplicationDisclosure> = {},
): ApplicationDisclosure {
  return {
    userId: "s",
    organisationId: "org",
    region: "140502",
    state,
    resumeState: null,
    nameHidden: false,
    consents: consentFields,
    adjustmentOverdue: false,
    ...changes,
  };
}

/** The ladder of policy.md 9.1, every consent given: which roles are shown a field on a stage. */
const decides: readonly Role[] = ["hr", "owner"];
const reads: readonly Role[] = ["hr", "owner", "viewer"];
const matrix: Readonly<
  Record<DisclosureField, Readonly<Partial<Record<DisclosureStage, readonly Role[]>>>>
> = {
  progress: {
    applied: reads,
    shortlisted: reads,
    interview: reads,
    accepted: reads,
    over: reads,
  },
  cv: { applied: reads, shortlisted: reads, interview: reads, accepted: reads },
  answers: { applied: reads, shortlisted: reads, interview: reads, accepted: reads },
  files: { applied: reads, shortlisted: reads, interview: reads, accepted: reads },
  name: { applied: reads, shortlisted: reads, interview: reads, accepted: reads },
  needs: { applied: decides, shortlisted: decides, interview: decides, accepted: decides },
  contact: { interview: decides, accepted: decides },
  reaching: { interview: decides, accepted: decides },
  category: { accepted: decides },
  grade: { accepted: decides },
  certificate: { accepted: decides },
};

describe("what is shown: role × stage × field (个人信息保护法 23, 28–29; policy 9.1)", () => {
  const grid = disclosureStages.flatMap((stage) =>
    (Object.keys(roles) as Role[]).map((role) => ({ stage, role })),
  );

  it.each(grid)("$role on $stage", ({ stage, role }) => {
    const shown = disclosedFields(application(stateOn[stage]), roles[role]);
    for (const field of disclosureFields) {
      const expected = role === "person" || (matrix[field][stage] ?? []).includes(role);
      expect(shown.includes(field), field).toBe(expected);
    }
  });

  it.each(consentFields)("%s is shown to nobody else without its own consent", (field) => {
    const others = consentFields.filter((one) => one !== field);
    for (const state of applicationStates) {
      for (const [name, actor] of Object.entries(roles)) {
        if (name === "person") continue;
        const overdue = application(state, { consents: others, adjustmentOverdue: true });
        expect(disclosedFields(overdue, actor), `${name} ${state}`).not.toContain(field);
      }
    }
  });

  it.each(disclosureStages)("a hidden name on %s", (stage) => {
    const hidden = application(stateOn[stage], { nameHidden: true });
    const isShown = ["shortlisted", "interview", "accepted"].includes(stage);
    expect(disclosedFields(hidden, roles.hr).includes("name")).toBe(isShown);
    expect(disclosedFields(hidden, roles.person)).toContain("name");
  });

  it("a counsellor of the district sees what an unanswered adjustment needs, and nothing else", () => {
    const { counsellor } = roles;
    const overdue = application("under_review", { adjustmentOverdue: true });
    expect(disclosedFields(overdue, counsellor)).toEqual(["progress", "name", "needs"]);
    expect(disclosedFields({ ...overdue, region: "140581" }, counsellor)).toEqual([]);
    expect(disclosedFields({ ...overdue, region: null }, counsellor)).toEqual([]);
    expect(disclosedFields({ ...overdue, consents: [] }, counsellor)).toEqual([]);
    expect(disclosedFields(overdue, { ...counsellor, secondFactor: false })).toEqual([]);
  });
});

describe("the rung of a state", () => {
  it.each([
    ["asked", "under_review", "applied"],
    ["asked", "shortlisted", "shortlisted"],
    ["asked", null, "applied"],
    ["withdrawn", null, "over"],
    ["lapsed", null, "over"],
    ["hired", null, "accepted"],
    ["offered", null, "interview"],
  ] as const)("%s asked from %s stands on %s", (state, resume, stage) => {
    expect(stageOf(state, resume)).toBe(stage);
  });
});

describe("being counted in the yearly return (policy.md 9.1)", () => {
  it("can be chosen once an offer was accepted, and shows the employer nothing", () => {
    const chosen = applicationStates.filter(mayConsentToFiling);
    expect(chosen).toEqual(["offer_accepted", "hired"]);
    expect(consentedFields("filing")).toEqual(["certificate", "grade"]);
    expect(new Set(consentPurposes.map(consentPurpose)).size).toBe(consentPurposes.length);
  });

  const at = (text: string) => new Date(text);
  it.each([
    ["never asked", [], { given: false, endedAt: null }],
    ["given", [null], { given: true, endedAt: null }],
    ["taken back", [at("2026-03-02")], { given: false, endedAt: at("2026-03-02") }],
    ["given again", [at("2026-03-02"), null], { given: true, endedAt: null }],
    [
      "taken back twice",
      [at("2026-05-02"), at("2026-03-02")],
      { given: false, endedAt: at("2026-05-02") },
    ],
  ])("%s", (_name, ends, expected) => {
    expect(filingConsentOf(ends.map((withdrawnAt) => ({ withdrawnAt })))).toEqual(expected);
  });
});
