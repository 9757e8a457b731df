export { exportAidChecks } from "./aid-month/tick.server.ts";
export { countOwnEntries, listHandOversOf } from "./caseload-reads.server.ts";
export { readDeadlineDays } from "./deadline-days.server.ts";
export { exportFamilyLinks, forgetFamilyLinks } from "./families/own-link.server.ts";
export { listLinkedPeople } from "./families/linked-people.server.ts";
export { exportRegister, findOwnLink, linkEntry, unlinkEntry } from "./link-entry.server.ts";
export { sealFacts, sealNumber } from "./sealed.server.ts";
