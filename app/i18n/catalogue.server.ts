import { en as accountsEn } from "../features/accounts/messages/en.ts";
import { certificates as certificatesEn } from "../features/accounts/messages/en/certificates.ts";
import { organisations as organisationsEn } from "../features/accounts/messages/en/organisations.ts";
import { staff as staffEn } from "../features/accounts/messages/en/staff.ts";
import { zhCN as accounts } from "../features/accounts/messages/zh-CN.ts";
import { certificates } from "../features/accounts/messages/zh-CN/certificates.ts";
import { organisations } from "../features/accounts/messages/zh-CN/organisations.ts";
import { staff } from "../features/accounts/messages/zh-CN/staff.ts";
import { en as applicationsEn } from "../features/applications/messages/en.ts";
import { zhCN as applications } from "../features/applications/messages/zh-CN.ts";
import { applicants as applicantsEn } from "../features/applications/messages/en/applicants.ts";
import { applicants } from "../features/applications/messages/zh-CN/applicants.ts";
import { checkIns as checkInsEn } from "../features/applications/messages/en/check-ins.ts";
import { checkIns } from "../features/applications/messages/zh-CN/check-ins.ts";
import { filing as filingEn } from "../features/applications/messages/en/filing.ts";
import { filing } from "../features/applications/messages/zh-CN/filing.ts";
import { kept as keptEn } from "../features/applications/messages/en/kept.ts";
import { kept } from "../features/applications/messages/zh-CN/kept.ts";
import { templates as templatesEn } from "../features/applications/messages/en/templates.ts";
import { templates } from "../features/applications/messages/zh-CN/templates.ts";
import { en as findingEn } from "../features/finding/messages/en.ts";
import { zhCN as finding } from "../features/finding/messages/zh-CN.ts";
import { en as helpEn } from "../features/help/messages/en.ts";
import { zhCN as help } from "../features/help/messages/zh-CN.ts";
import { en as importsEn } from "../features/imports/messages/en.ts";
import { en as matchingEn } from "../features/matching/messages/en.ts";
import { zhCN as matching } from "../features/matching/messages/zh-CN.ts";
import { reaching as reachingEn } from "../features/applications/messages/en/reaching.ts";
import { reaching } from "../features/applications/messages/zh-CN/reaching.ts";
import { found as foundEn } from "../features/matching/messages/en/found.ts";
import { found } from "../features/matching/messages/zh-CN/found.ts";
import { weights as matchWeightsEn } from "../features/matching/messages/en/weights.ts";
import { weights as matchWeights } from "../features/matching/messages/zh-CN/weights.ts";
import { en as plansEn } from "../features/plans/messages/en.ts";
import { zhCN as plans } from "../features/plans/messages/zh-CN.ts";
import { zhCN as imports } from "../features/imports/messages/zh-CN.ts";
import { en as positionsEn } from "../features/positions/messages/en.ts";
import { zhCN as positions } from "../features/positions/messages/zh-CN.ts";
import { proofs as proofsEn } from "../features/quotas/messages/en/proofs.ts";
import { proofs } from "../features/quotas/messages/zh-CN/proofs.ts";
import { dispatch as dispatchEn } from "../features/quotas/messages/en/dispatch.ts";
import { dispatch } from "../features/quotas/messages/zh-CN/dispatch.ts";
import { letters as lettersEn } from "../features/quotas/messages/en/letters.ts";
import { letters } from "../features/quotas/messages/zh-CN/letters.ts";
import { rewards as rewardsEn } from "../features/quotas/messages/en/rewards.ts";
import { rewards } from "../features/quotas/messages/zh-CN/rewards.ts";
import { handOvers as handOversEn } from "../features/quotas/messages/en/hand-overs.ts";
import { handOvers } from "../features/quotas/messages/zh-CN/hand-overs.ts";
import { publicBodies as publicBodiesEn } from "../features/quotas/messages/en/public-bodies.ts";
import { publicBodies } from "../features/quotas/messages/zh-CN/public-bodies.ts";
import { checks as quotaChecksEn } from "../features/quotas/messages/en/checks.ts";
import { checks as quotaChecks } from "../features/quotas/messages/zh-CN/checks.ts";
import { sources as sourcesEn } from "../features/quotas/messages/en/sources.ts";
import { sources } from "../features/quotas/messages/zh-CN/sources.ts";
import { workingTable as workingTableEn } from "../features/quotas/messages/en/working-table.ts";
import { workingTable } from "../features/quotas/messages/zh-CN/working-table.ts";
import { en as quotasEn } from "../features/quotas/messages/en.ts";
import { zhCN as quotas } from "../features/quotas/messages/zh-CN.ts";
import { overview as quotaOverviewEn } from "../features/quotas/messages/en/overview.ts";
import { overview as quotaOverview } from "../features/quotas/messages/zh-CN/overview.ts";
import { returns as returnsEn } from "../features/quotas/messages/en/returns.ts";
import { returnReview as returnReviewEn } from "../features/quotas/messages/en/return-review.ts";
import { returns } from "../features/quotas/messages/zh-CN/returns.ts";
import { returnReview } from "../features/quotas/messages/zh-CN/return-review.ts";
import { delegations as delegationsEn } from "../features/accounts/messages/en/delegations.ts";
import { delegations } from "../features/accounts/messages/zh-CN/delegations.ts";
import { aidMonth as aidMonthEn } from "../features/registers/messages/en/aid-month.ts";
import { aidMonth } from "../features/registers/messages/zh-CN/aid-month.ts";
import { families as familiesEn } from "../features/registers/messages/en/families.ts";
import { families } from "../features/registers/messages/zh-CN/families.ts";
import { en as registersEn } from "../features/registers/messages/en.ts";
import { zhCN as registers } from "../features/registers/messages/zh-CN.ts";
import { trainingFigures as trainingFiguresEn } from "../features/training/messages/en/figures.ts";
import { trainingFigures } from "../features/training/messages/zh-CN/figures.ts";
import { en as trainingEn } from "../features/training/messages/en.ts";
import { zhCN as training } from "../features/training/messages/zh-CN.ts";
import { teaching as teachingEn } from "../features/training/messages/en/teaching.ts";
import { teaching } from "../features/training/messages/zh-CN/teaching.ts";
import { enrolments as enrolmentsEn } from "../features/training/messages/en/enrolments.ts";
import { enrolments } from "../features/training/messages/zh-CN/enrolments.ts";
import { feedback as feedbackEn } from "../features/training/messages/en/feedback.ts";
import { feedback } from "../features/training/messages/zh-CN/feedback.ts";
import { workAfter as workAfterEn } from "../features/training/messages/en/work-after.ts";
import { workAfter } from "../features/training/messages/zh-CN/work-after.ts";
import { interpreters as interpretersEn } from "../features/training/messages/en/interpreters.ts";
import { interpreters } from "../features/training/messages/zh-CN/interpreters.ts";
import { contests as contestsEn } from "../features/training/messages/en/contests.ts";
import { contests } from "../features/training/messages/zh-CN/contests.ts";
import { fairs as fairsEn } from "../features/training/messages/en/fairs.ts";
import { fairs } from "../features/training/messages/zh-CN/fairs.ts";
import { participants as participantsEn } from "../features/training/messages/en/participants.ts";
import { participants } from "../features/training/messages/zh-CN/participants.ts";
import { en as shellEn } from "../shell/messages/en.ts";
import { zhCN as shell } from "../shell/messages/zh-CN.ts";
import type { Locale } from "./locales.ts";
import { translator, type Translate } from "./translate.ts";

const chinese = {
  shell,
  accounts,
  organisations,
  certificates,
  staff,
  finding,
  help,
  positions,
  imports,
  applications,
  quotas,
  workingTable,
  applicants,
  templates,
  kept,
  filing,
  checkIns,
  returns,
  returnReview,
  dispatch,
  proofs,
  quotaOverview,
  sources,
  matching,
  found,
  reaching,
  matchWeights,
  handOvers,
  quotaChecks,
  training,
  trainingFigures,
  teaching,
  enrolments,
  participants,
  fairs,
  contests,
  interpreters,
  feedback,
  workAfter,
  rewards,
  plans,
  registers,
  aidMonth,
  families,
  delegations,
  letters,
  publicBodies,
};
export type Catalogue = typeof chinese;
export type Namespace = keyof Catalogue;

const english: { readonly [N in Namespace]: Record<keyof Catalogue[N], string> } = {
  shell: shellEn,
  accounts: accountsEn,
  organisations: organisationsEn,
  certificates: certificatesEn,
  staff: staffEn,
  finding: findingEn,
  help: helpEn,
  positions: positionsEn,
  imports: importsEn,
  applications: applicationsEn,
  quotas: quotasEn,
  workingTable: workingTableEn,
  applicants: applicantsEn,
  templates: templatesEn,
  kept: keptEn,
  filing: filingEn,
  checkIns: checkInsEn,
  returns: returnsEn,
  returnReview: returnReviewEn,
  dispatch: dispatchEn,
  proofs: proofsEn,
  quotaOverview: quotaOverviewEn,
  sources: sourcesEn,
  matching: matchingEn,
  found: foundEn,
  reaching: reachingEn,
  matchWeights: matchWeightsEn,
  handOvers: handOversEn,
  quotaChecks: quotaChecksEn,
  training: trainingEn,
  trainingFigures: trainingFiguresEn,
  teaching: teachingEn,
  enrolments: enrolmentsEn,
  participants: participantsEn,
  fairs: fairsEn,
  contests: contestsEn,
  interpreters: interpretersEn,
  feedback: feedbackEn,
  workAfter: workAfterEn,
  rewards: rewardsEn,
  plans: plansEn,
  registers: registersEn,
  aidMonth: aidMonthEn,
  families: familiesEn,
  delegations: delegationsEn,
  letters: lettersEn,
  publicBodies: publicBodiesEn,
};

export const catalogue = { "zh-CN": chinese, en: english } as const;

/** Speaks outside a page: mails, feeds, error files, command lines. */
export function speaker<N extends Namespace>(
  namespace: N,
  locale: Locale,
): Translate<Catalogue[N]> {
  return translator(catalogue[locale][namespace] as Catalogue[N], locale);
}

/** The namespaces a page with script is sent. */
export function messagesFor(locale: Locale, namespaces: readonly Namespace[]) {
  const all: Record<Namespace, Readonly<Record<string, string>>> = catalogue[locale];
  return Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]]));
}
