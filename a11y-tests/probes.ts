import { href } from "../app/links.ts";
import type { routes, RouteId } from "../app/route-table.ts";
import { simply, type Probe } from "./probe.ts";
import { accountProbes } from "./probes/accounts.ts";
import { applicationProbes, filingProbes } from "./probes/applications.ts";
import { positionManagementProbes } from "./probes/position-management.ts";
import { applicantProbes } from "./probes/applicants.ts";
import { bureauProbes } from "./probes/bureau.ts";
import { dispatchProbes } from "./probes/dispatch.ts";
import { handOverProbes } from "./probes/hand-overs.ts";
import { publicBodyProbes } from "./probes/public-bodies.ts";
import { letterProbes } from "./probes/letters.ts";
import { findingProbes } from "./probes/finding.ts";
import { importProbes } from "./probes/imports.ts";
import { interpreterProbes } from "./probes/interpreters.ts";
import { ledgerProbes } from "./probes/ledger.ts";
import { determinationProbes } from "./probes/determinations.ts";
import { returnProbes } from "./probes/returns.ts";
import { returnReviewProbes } from "./probes/return-review.ts";
import { rewardProbes } from "./probes/rewards.ts";
import { sourceProbes } from "./probes/sources.ts";
import { positionProbes } from "./probes/positions.ts";
import { planBesideProbes } from "./probes/plan-beside.ts";
import { planDayProbes } from "./probes/plan-days.ts";
import { planDraftProbes } from "./probes/plan-drafts.ts";
import { planMeasureProbes } from "./probes/plan-measures.ts";
import { planOwnProbes } from "./probes/plan-own.ts";
import { planStepProbes } from "./probes/plan-steps.ts";
import { planProbes } from "./probes/plans.ts";
import { checkInProbes } from "./probes/check-ins.ts";
import { delegationProbes } from "./probes/delegations.ts";
import { registerProbes } from "./probes/registers.ts";
import { matchingProbes } from "./probes/matching.ts";
import { teachingProbes } from "./probes/teaching.ts";
import { enrolmentProbes } from "./probes/enrolments.ts";
import { participantProbes } from "./probes/participants.ts";
import { contestProbes } from "./probes/contests.ts";
import { fairProbes } from "./probes/fairs.ts";
import { feedbackProbes } from "./probes/feedback.ts";
import { trainingProbes } from "./probes/training.ts";
import { quotaProbes } from "./probes/quotas.ts";
import { quotaCheckProbes } from "./probes/quota-checks.ts";
import { quotaOverviewProbes } from "./probes/quota-overview.ts";

export type { Probe, ProbeWorld } from "./probe.ts";

type Table = (typeof routes)[number];
type ResourceId = Extract<Table, { kind: "resource" | "spoken-resource" }>["id"];
export type PageId = Exclude<RouteId, ResourceId>;

/** Every page in every state it can be in. A page without a probe does not compile. */
export const probes = {
  "shell.home": [{ as: "visitor", at: simply("shell.home") }],
  ...findingProbes,
  "help.help": [{ as: "visitor", at: simply("help.help") }],
  "help.statement": [{ as: "visitor", at: simply("help.statement") }],
  "shell.notFound": [
    {
      as: "visitor",
      at: ({ locale }) => `${href(locale, "shell.home")}/nowhere`.replace("//", "/"),
      status: 404,
    },
  ],
  "shell.examples": [{ as: "visitor", at: simply("shell.examples") }],
  ...accountProbes,
  ...applicationProbes,
  ...filingProbes,
  ...matchingProbes,
  ...registerProbes,
  ...checkInProbes,
  ...delegationProbes,
  ...planProbes,
  ...planDayProbes,
  ...planOwnProbes,
  ...planBesideProbes,
  ...planDraftProbes,
  ...planMeasureProbes,
  ...planStepProbes,
  ...positionManagementProbes,
  ...applicantProbes,
  ...bureauProbes,
  ...positionProbes,
  ...importProbes,
  ...quotaProbes,
  ...quotaOverviewProbes,
  ...ledgerProbes,
  ...quotaCheckProbes,
  ...returnProbes,
  ...returnReviewProbes,
  ...determinationProbes,
  ...dispatchProbes,
  ...sourceProbes,
  ...trainingProbes,
  ...teachingProbes,
  ...enrolmentProbes,
  ...participantProbes,
  ...feedbackProbes,
  ...fairProbes,
  ...contestProbes,
  ...interpreterProbes,
  ...handOverProbes,
  ...rewardProbes,
  ...letterProbes,
  ...publicBodyProbes,
} satisfies Record<PageId, readonly Probe[]>;
