import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { regionStem } from "#app/lib/region.ts";
import type { ActingFor } from "./delegation.ts";

export const memberRoles = ["viewer", "hr", "owner"] as const;
export type MemberRole = (typeof memberRoles)[number];

export const officerRoles = ["reviewer", "approver"] as const;
export type OfficerRole = (typeof officerRoles)[number];

export type Visitor = { readonly kind: "visitor" };

/** Present for those who chose to sign in with a second factor: whether this session has passed it. */
type ChosenSecondFactor = { readonly secondFactor?: boolean };
export type Seeker = {
  readonly kind: "seeker";
  readonly userId: string;
  /** Somebody who acts for the person, by what they gave. */
  readonly by?: ActingFor;
} & ChosenSecondFactor;

type Membership = {
  readonly userId: string;
  /** Null until the person has registered or joined an organisation. */
  readonly organisationId: string | null;
  readonly role: MemberRole;
  /** Whether the bureau has verified the organisation; false while there is none. */
  readonly verified: boolean;
} & ChosenSecondFactor;
export type EmployerMember = { readonly kind: "employer-member" } & Membership;
export type ProviderMember = { readonly kind: "provider-member" } & Membership;

type Staff = {
  readonly userId: string;
  /** Whether this session has passed the second factor. */
  readonly secondFactor: boolean;
};
export type Counsellor = { readonly kind: "counsellor"; readonly region: string } & Staff;
export type Officer = {
  readonly kind: "officer";
  readonly role: OfficerRole;
  /** GB/T 2260 code of the district, city or province the officer answers for. */
  readonly region: string;
} & Staff;
export type Administrator = { readonly kind: "administrator" } & Staff;

export type SignedIn =
  Seeker | EmployerMember | ProviderMember | Counsellor | Officer | Administrator;
export type Actor = Visitor | SignedIn;

export const accesses = [
  "anyone",
  "visitor-only",
  "signed-in",
  "seeker",
  "employer-viewer",
  "employer-hr",
  "employer-owner",
  "provider-viewer",
  "provider-hr",
  "provider-owner",
  /** Of an employer or of a training provider. */
  "organisation-viewer",
  "organisation-hr",
  "organisation-owner",
  "counsellor",
  "bureau-reviewer",
  "bureau-approver",
  "administrator",
] as const;
export type Access = (typeof accesses)[number];

export type AccessRefusal = "sign-in" | "second-factor" | "forbidden";

/**
 * May the actor open a page with this access? Within an organisation owner ⊇ hr ⊇ viewer, in the bureau approver ⊇
 * reviewer; nobody else inherits. `visitor-only` pages (signing in, registering) refuse signed-in people with
 * `forbidden`: the caller sends them home. Counsellors, officers and administrators who have not passed the second
 * factor in this session are sent there from every page that asks for more than a visitor.
 */
export function mayOpen(actor: Actor, access: Access): Verdict<object, AccessRefusal> {
  if (access === "anyone") return accepted();
  if (access === "visitor-only") {
    return actor.kind === "visitor" ? accepted() : refused("forbidden");
  }
  if (actor.kind === "visitor") return refused("sign-in");
  if (access !== "signed-in" && !holds(actor, access)) return refused("forbidden");
  return lacksSecondFactor(actor) ? refused("second-factor") : accepted();
}

/** Whether the actor must give a second factor (staff always, others by choice) and has not in this session. */
export function lacksSecondFactor(actor: Actor): boolean {
  return "secondFactor" in actor && !actor.secondFactor;
}

/**
 * Whether `region` lies in what an officer or counsellor of `ownRegion` answers for: the same code or one below it
 * (GB/T 2260: trailing `0000` a province, `00` a prefecture).
 */
export function answersFor(ownRegion: string, region: string): boolean {
  return region.startsWith(regionStem(ownRegion));
}

function holds(
  actor: SignedIn,
  access: Exclude<Access, "anyone" | "visitor-only" | "signed-in">,
): boolean {
  switch (access) {
    case "seeker":
    case "counsellor":
    case "administrator":
      return actor.kind === access;
    case "employer-viewer":
    case "employer-hr":
    case "employer-owner":
      return actor.kind === "employer-member" && reaches(memberRoles, actor.role, access.slice(9));
    case "provider-viewer":
    case "provider-hr":
    case "provider-owner":
      return actor.kind === "provider-member" && reaches(memberRoles, actor.role, access.slice(9));
    case "organisation-viewer":
    case "organisation-hr":
    case "organisation-owner":
      return (
        (actor.kind === "employer-member" || actor.kind === "provider-member") &&
        reaches(memberRoles, actor.role, access.slice(13))
      );
    case "bureau-reviewer":
    case "bureau-approver":
      return actor.kind === "officer" && reaches(officerRoles, actor.role, access.slice(7));
  }
}

function reaches(order: readonly string[], has: string, needs: string): boolean {
  return order.indexOf(has) >= order.indexOf(needs);
}
