import { addAidTargets } from "./aid-targets.ts";
import { tokenHash, type Keys } from "#app/platform/encryption.server.ts";
import { addApplicants } from "./applicants.ts";
import { addBeside } from "./beside.ts";
import { addAidMonth } from "./aid-month.ts";
import { addAllowanceParameters } from "./allowance-parameters.ts";
import { addDelegations, proposeNeeds } from "./delegations.ts";
import { addEarlierHires } from "./earlier-hires.ts";
import { addFamilies } from "./families.ts";
import { addFamilyLinks } from "./family-links.ts";
import { addFound } from "./found.ts";
import { addGraduates } from "./graduates.ts";
import { addKeptThings, savePositions, saveSearches } from "./kept-things.ts";
import { addBarrierReports, addMessages, addPolicyParameters } from "./office-things.ts";
import {
  addEmployers,
  addFilingEmployers,
  addProviders,
  addSampleOrganisation,
  addTrainingProviders,
} from "./organisations.ts";
import type { SampleOrganisation } from "./organisations.ts";
import { addOtherStaff, addSampleAccounts } from "./people.ts";
import { addMorePlans } from "./more-plans.ts";
import { addOneOfEach, addPositions } from "./positions.ts";
import { addPlanAdjustments } from "./plan-adjustments.ts";
import { addPlanCourses } from "./plan-courses.ts";
import { addPlanDeeds } from "./plan-deeds.ts";
import { addPlans } from "./plans.ts";
import { addReaching } from "./reaching.ts";
import { addProfiles } from "./profiles.ts";
import { addQuotaParameters, addQuotaReturns } from "./quota-returns.ts";
import { workbench } from "./sample.ts";
import type { Sample, Workbench } from "./sample.ts";
import { addCertificate, addSeekers } from "./seekers.ts";
import { addTraining } from "./training.ts";

interface SampleOptions {
  readonly seed: number;
  readonly now: Date;
  readonly passwordHash: string;
  readonly keys: Keys;
}

type Accounts = ReturnType<typeof addSampleAccounts>;

const POSITIONS = 420;
const SEEKERS = 297;
/** With the others some three hundred employers that file. */
const FILING = 258;
/** With the others forty that are verified. */
const TRAINING_PROVIDERS = 36;

/** Composes the whole sample in memory; the same options give the same rows but for the salt of sealed fields. */
export function composeSample(options: SampleOptions): Sample {
  const bench = workbench(options);
  const accounts = addSampleAccounts(bench);
  addOtherStaff(bench);
  const own = addOwnOrganisations(bench, accounts);
  const employers = addEmployers(bench, accounts);
  addProviders(bench, accounts);
  addOneOfEach(bench, own, accounts.reviewer);
  addPositions(bench, employers, accounts.reviewer, POSITIONS);
  const seekers = addSeekers(bench, SEEKERS, accounts.reviewer);
  addCertificate(bench, {
    userId: accounts.seeker,
    number: 0,
    state: "verified",
    reviewer: accounts.reviewer,
  });
  savePositions(bench, accounts.seeker, 9);
  saveSearches(bench, accounts.seeker, 4);
  savePositions(bench, accounts["english-seeker"], 2);
  addKeptThings(bench, seekers);
  addApplicants(bench, own, employers, { seeker: accounts.seeker, others: seekers });
  addMessages(bench);
  addBarrierReports(bench);
  addPolicyParameters(bench);
  addQuotaParameters(bench);
  const filing = [...employers, ...addFilingEmployers(bench, accounts, FILING)];
  addQuotaReturns(bench, [own, ...filing.filter(({ state }) => state === "verified")], {
    reviewer: accounts.reviewer,
  });
  addProfiles(bench, accounts.seeker, seekers);
  addTrainingProviders(bench, accounts, TRAINING_PROVIDERS);
  addTraining(bench, {
    ...{ reviewer: accounts.reviewer, seeker: accounts.seeker, seekers },
    owner: accounts.provider,
  });
  addPlans(
    bench,
    {
      seeker: accounts.seeker,
      asked: accounts["english-seeker"],
      counsellor: accounts.counsellor,
    },
    seekers,
  );
  addGraduates(bench, {
    seeker: accounts.seeker,
    asked: accounts["english-seeker"],
    counsellor: accounts.counsellor,
    reviewer: accounts.reviewer,
  });
  addPlanCourses(bench);
  addDelegations(bench, {
    seeker: accounts.seeker,
    relative: accounts["english-seeker"],
    counsellor: accounts.counsellor,
    others: seekers,
  });
  addFound(bench, own, { seeker: accounts.seeker, hr: accounts.hr, others: seekers });
  proposeNeeds(bench, { person: accounts.seeker, delegate: accounts.counsellor });
  addFamilies(bench, { counsellor: accounts.counsellor, reviewer: accounts.reviewer });
  addFamilyLinks(bench, { seeker: accounts.seeker, asked: accounts["english-seeker"] });
  addAidMonth(bench);
  addMorePlans(bench);
  addPlanAdjustments(bench);
  addReaching(bench, accounts.seeker);
  addBeside(bench, { seeker: accounts.seeker, counsellor: accounts.counsellor });
  addAllowanceParameters(bench);
  addEarlierHires(bench, employers);
  addPlanDeeds(bench, accounts.seeker);
  addAidTargets(bench, { counsellor: accounts.counsellor, reviewer: accounts.reviewer });
  bench.sample.audits.sort((a, b) => a.now.getTime() - b.now.getTime());
  return bench.sample;
}

/** The organisations that the sample accounts belong to; gives the verified employer. */
function addOwnOrganisations(bench: Workbench, accounts: Accounts): SampleOrganisation {
  const officers = { reviewer: accounts.reviewer };
  const members = { owner: accounts.owner, hr: accounts.hr, viewer: accounts.viewer };
  const own = addSampleOrganisation(bench, {
    kind: "employer",
    state: "verified",
    number: 1,
    trade: "factory",
    members,
    officers,
  });
  addSampleOrganisation(bench, {
    kind: "employer",
    state: "draft",
    number: 2,
    trade: "shop",
    members: { owner: accounts["new-owner"] },
    officers,
  });
  addSampleOrganisation(bench, {
    kind: "employer",
    state: "submitted",
    number: 3,
    trade: "food",
    members: { owner: accounts["waiting-owner"] },
    officers,
  });
  addSampleOrganisation(bench, {
    kind: "provider",
    state: "verified",
    number: 4,
    trade: "teaching",
    members: { owner: accounts.provider },
    officers,
  });
  addInvitations(bench, own.id, accounts.owner);
  return own;
}

/** An invitation that is open, one that ran out, one that was taken back. */
function addInvitations(
  { random, sample, ago }: Workbench,
  organisationId: string,
  invitedById: string,
): void {
  const invitations = [
    { email: "xintongshi@example.cn", role: "hr", createdAt: ago(1), revokedAt: null },
    { email: "laotongshi@example.cn", role: "viewer", createdAt: ago(20), revokedAt: null },
    { email: "cuowu@example.cn", role: "owner", createdAt: ago(3), revokedAt: ago(2) },
  ] as const;
  for (const invitation of invitations) {
    const id = random.uuid(invitation.createdAt);
    const expiresAt = new Date(invitation.createdAt.getTime() + 7 * 86_400_000);
    sample.invitations.push({
      ...invitation,
      id,
      organisationId,
      invitedById,
      tokenHash: tokenHash(`sample-${id}`),
      expiresAt,
    });
  }
}
