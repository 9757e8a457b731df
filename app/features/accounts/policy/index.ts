export {
  accesses,
  answersFor,
  lacksSecondFactor,
  mayOpen,
  memberRoles,
  officerRoles,
} from "./access.ts";
export type {
  Access,
  AccessRefusal,
  Actor,
  Administrator,
  Counsellor,
  EmployerMember,
  MemberRole,
  Officer,
  OfficerRole,
  ProviderMember,
  Seeker,
  SignedIn,
  Visitor,
} from "./access.ts";
export {
  delegationScopes,
  isDelegationInForce,
  longestDelegationDays,
  mayActOn,
  mayDelegate,
  seesHealth,
} from "./delegation.ts";
export type { ActingFor, DelegationRefusal, DelegationScope } from "./delegation.ts";
export { closingState, mayClose, restorableUntil, restoreHours } from "./closing.ts";
export type { ClosingState } from "./closing.ts";
export {
  checkDisabilityCertificate,
  disabilityCategories,
  disabilityGrades,
} from "./disability-certificate.ts";
export type {
  DisabilityCategory,
  DisabilityCertificate,
  DisabilityGrade,
} from "./disability-certificate.ts";
export { maskedMobileNumber, normaliseMobileNumber, spokenMobileNumber } from "./mobile-number.ts";
export type { MobileNumberRefusal } from "./mobile-number.ts";
export { checkPassword } from "./password.ts";
export { passwordLength } from "./password-length.ts";
export type { KnownAboutPerson, PasswordRefusal } from "./password.ts";
export { checkResidentId, plainCode, residentIdCheck } from "./resident-id.ts";
export type { ResidentId, ResidentIdRefusal } from "./resident-id.ts";
export {
  certificateMoves,
  isInForce,
  moveCertificate,
  moveOrganisation,
  organisationMoves,
  verificationStates,
} from "./states.ts";
export type {
  CertificateMove,
  CertificateUnderReview,
  OrganisationMove,
  OrganisationUnderReview,
  VerificationRefusal,
  VerificationState,
} from "./states.ts";
export { checkUscc, organisationCodeCheck, organisationKinds, usccCheck } from "./uscc.ts";
export type { OrganisationKind, Uscc } from "./uscc.ts";
export { maskedAddress, parseAddress, parseMailAddress, parsePhone } from "./address.ts";
export type { Address, AddressRefusal } from "./address.ts";
export { codeAttempts, codeMinutes, judgeCode, plainDigits, spokenCode } from "./one-time-code.ts";
export type { CodeRefusal } from "./one-time-code.ts";
export { networkOf, rateLimits, waitUntil, windowAt } from "./rate-limits.ts";
export type { RateLimitName, Tier } from "./rate-limits.ts";
export {
  mayShowStep,
  nextStep,
  registrationKinds,
  registrationSteps,
  stepsFor,
} from "./registration.ts";
export type { RegistrationKind, RegistrationStep } from "./registration.ts";
export { noticeVersion } from "./notice-version.ts";
export { inFours, judgeStep, recovery, totp } from "./second-factor.ts";
export type { StepRefusal } from "./second-factor.ts";
export {
  checkOrganisation,
  organisationGaps,
  sameOrganisationName,
  staffBands,
} from "./organisation-profile.ts";
export type {
  OrganisationFacts,
  OrganisationGap,
  OrganisationHint,
} from "./organisation-profile.ts";
export {
  barrierAnswerDays,
  barrierMoves,
  barrierStates,
  moveBarrier,
  parseReceipt,
  receiptNumber,
  workingDaysAfter,
} from "./barrier.ts";
export type { BarrierState } from "./barrier.ts";
export { changeMember, invitationDays, invitationState } from "./membership.ts";
export type { InvitationState } from "./membership.ts";
export { changeStaff, needsRegion, staffRoles } from "./staff.ts";
export type { StaffChange, StaffRole } from "./staff.ts";
