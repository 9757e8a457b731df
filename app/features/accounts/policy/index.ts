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
export { checkPassword, passwordLength } from "./password.ts";
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
