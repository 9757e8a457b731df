import type { Access, DelegationScope } from "./features/accounts/policy/index.ts";

/**
 * Every page and resource of the product: its path, its file, who may open it, what is recorded.
 * The routes, the links, the wrong-actor test, the probes and the sitemap are derived from it.
 */
export interface Route {
  /** `namespace.name`: the namespace of messages, which is a feature or a part of one. */
  readonly id: `${string}.${string}`;
  /** Without a leading slash and without the language. */
  readonly path: string;
  /** Below app/. */
  readonly file: string;
  readonly access: Access;
  /** What a person gives so that somebody may open the page for them; without it it is theirs alone. */
  readonly delegable?: DelegationScope;
  /** "page" is HTML in both languages; "resource" is anything else, registered once, or per language where it speaks. */
  readonly kind?: "page" | "resource" | "spoken-resource";
  /** Reading pages send no script ("none", the default) but the session's watch; a form "form"; the richest "rich". */
  readonly script?: "none" | "form" | "rich";
  /** A reading page that sends script to people who are signed in, and to no visitor. */
  readonly enhancesSignedIn?: true;
  /** A reading page that is the same for every visitor until something public changes: kept in memory. */
  readonly isShared?: true;
  /** One of the few richest pages: up to 160 kB of script, not 100. */
  readonly isRich?: true;
  /** Namespaces beside the feature's own and the shell's that a page with script is sent. */
  readonly speaks?: readonly string[];
  /** What a recorded view is of; the namespace where nothing is said. */
  readonly subject?: string;
  /** What is typed is kept on the server while it is typed, and put back on the next visit. */
  readonly keepsTyping?: true;
  /** What is typed is for the person alone and goes with the page: not kept when a session ends either. */
  readonly keepsNothing?: true;
  /** Names of audit actions: `view` is recorded by the wrapper, the rest by the commands. */
  readonly audit?: Readonly<Record<string, string>>;
  /** What a person without access is told: "forbidden" (403, the default) or "hidden" (404). */
  readonly denied?: "hidden" | "forbidden";
  /** Bytes one request may bring; 1 MiB where nothing is said. */
  readonly maxBody?: number;
  /** Opens before the second factor was given: signing out, giving the second factor. */
  readonly beforeSecondFactor?: boolean;
  /** Only in local runs, never in production. */
  readonly localOnly?: boolean;
}

export const routes = [
  // The house
  {
    id: "shell.home",
    path: "",
    file: "features/positions/routes/home.tsx",
    access: "anyone",
    isShared: true,
    speaks: ["positions"],
  },
  {
    id: "shell.healthz",
    path: "healthz",
    file: "http/routes/healthz.ts",
    access: "anyone",
    kind: "resource",
  },
  {
    id: "shell.readyz",
    path: "readyz",
    file: "http/routes/readyz.ts",
    access: "anyone",
    kind: "resource",
  },
  {
    id: "shell.metrics",
    path: "metrics",
    file: "http/routes/metrics.ts",
    access: "anyone",
    kind: "resource",
  },
  {
    id: "shell.examples",
    path: "ui",
    file: "shell/routes/examples.tsx",
    access: "anyone",
    script: "rich",
    localOnly: true,
  },
  {
    id: "help.help",
    path: "help",
    file: "features/help/routes/help.tsx",
    access: "anyone",
    isShared: true,
  },
  {
    id: "help.statement",
    path: "accessibility",
    file: "features/help/routes/statement.tsx",
    access: "anyone",
    isShared: true,
  },
  { id: "shell.notFound", path: "*", file: "shell/routes/not-found.tsx", access: "anyone" },

  // Positions and courses together: for everybody
  {
    id: "finding.search",
    path: "search",
    file: "features/finding/routes/search.tsx",
    access: "anyone",
    speaks: ["positions", "training"],
  },

  // Positions: for everybody
  {
    id: "positions.search",
    path: "positions",
    file: "features/positions/routes/search.tsx",
    enhancesSignedIn: true,
    isRich: true,
    access: "anyone",
    isShared: true,
  },
  {
    id: "positions.feed",
    path: "positions/feed.atom",
    file: "features/positions/routes/feed.ts",
    access: "anyone",
    kind: "spoken-resource",
  },
  {
    id: "positions.suggestions",
    path: "positions/suggestions",
    file: "features/positions/routes/suggestions.ts",
    access: "anyone",
    kind: "spoken-resource",
  },
  {
    id: "positions.position",
    path: "positions/:positionId",
    file: "features/positions/routes/position.tsx",
    access: "anyone",
    delegable: "search",
    isShared: true,
  },
  {
    id: "positions.employer",
    path: "employers/:organisationId",
    file: "features/positions/routes/employer.tsx",
    access: "anyone",
    isShared: true,
  },

  // Training: for everybody
  {
    id: "training.courses",
    path: "courses",
    file: "features/training/routes/courses.tsx",
    access: "anyone",
  },
  {
    id: "training.course",
    path: "courses/:courseId",
    file: "features/training/routes/course.tsx",
    access: "anyone",
  },
  {
    id: "training.session",
    path: "courses/sessions/:sessionId",
    file: "features/training/routes/session.tsx",
    access: "anyone",
  },
  {
    id: "training.calendar",
    path: "courses/sessions/:sessionId/timetable.ics",
    file: "features/training/routes/calendar.ts",
    access: "anyone",
    kind: "spoken-resource",
  },

  // Training: what a provider offers, and the bureau's review of it
  {
    id: "teaching.sessions",
    path: "provider/sessions",
    file: "features/training/routes/own-sessions.tsx",
    access: "provider-viewer",
  },
  {
    id: "teaching.courses",
    path: "provider/courses",
    file: "features/training/routes/own-courses.tsx",
    access: "provider-viewer",
  },
  {
    id: "teaching.newCourse",
    path: "provider/courses/new",
    file: "features/training/routes/new-course.tsx",
    access: "provider-hr",
    audit: { create: "course.created" },
  },
  {
    id: "teaching.course",
    path: "provider/courses/:courseId",
    file: "features/training/routes/own-course.tsx",
    access: "provider-viewer",
    audit: { session: "training-session.created", copy: "course.created" },
  },
  {
    id: "teaching.coursePart",
    path: "provider/courses/:courseId/:part",
    file: "features/training/routes/course-part.tsx",
    access: "provider-hr",
    audit: { save: "course.saved" },
  },
  {
    id: "teaching.session",
    path: "provider/sessions/:sessionId",
    file: "features/training/routes/own-session.tsx",
    access: "provider-viewer",
    audit: {
      "take-back": "training-session.taken-back",
      discard: "training-session.discarded",
      copy: "training-session.created",
    },
  },
  {
    id: "teaching.check",
    path: "provider/sessions/:sessionId/check",
    file: "features/training/routes/check-session.tsx",
    access: "provider-hr",
    audit: { submit: "training-session.submitted" },
  },
  {
    id: "teaching.cancel",
    path: "provider/sessions/:sessionId/cancel",
    file: "features/training/routes/cancel-session.tsx",
    access: "provider-hr",
    audit: { cancel: "training-session.cancelled" },
  },
  {
    id: "teaching.sessionPart",
    path: "provider/sessions/:sessionId/edit/:part",
    file: "features/training/routes/session-part.tsx",
    access: "provider-hr",
    audit: { save: "training-session.saved" },
  },
  {
    id: "teaching.venues",
    path: "provider/venues",
    file: "features/training/routes/venues.tsx",
    access: "provider-viewer",
  },
  {
    id: "teaching.venue",
    path: "provider/venues/:venueId",
    file: "features/training/routes/venue.tsx",
    access: "provider-hr",
    audit: { save: "training-venue.changed" },
  },
  {
    id: "teaching.teachers",
    path: "provider/teachers",
    file: "features/training/routes/teachers.tsx",
    access: "provider-viewer",
  },
  {
    id: "teaching.teacher",
    path: "provider/teachers/:teacherId",
    file: "features/training/routes/teacher.tsx",
    access: "provider-hr",
    audit: { save: "training-teacher.changed" },
  },
  {
    id: "teaching.reviewQueue",
    path: "bureau/training-sessions",
    file: "features/training/routes/review-queue.tsx",
    access: "bureau-reviewer",
  },
  {
    id: "teaching.review",
    path: "bureau/training-sessions/:sessionId",
    file: "features/training/routes/review-session.tsx",
    access: "bureau-reviewer",
    audit: {
      publish: "training-session.published",
      "send-back": "training-session.sent-back",
      stop: "training-session.stopped",
    },
  },

  // Training: a person's way from enrolment to certificate
  {
    id: "enrolments.enrol",
    path: "courses/sessions/:sessionId/enrol",
    file: "features/training/routes/enrol.tsx",
    access: "seeker",
    delegable: "enrol",
    audit: { submit: "enrolment.asked" },
  },
  {
    id: "enrolments.list",
    path: "enrolments",
    file: "features/training/routes/enrolment-list.tsx",
    access: "seeker",
  },
  {
    id: "enrolments.one",
    path: "enrolments/:enrolmentId",
    file: "features/training/routes/enrolment.tsx",
    access: "seeker",
    audit: {
      accept: "enrolment.accepted",
      hide: "enrolment.needs-hidden",
      checkIn: "attendance.checked-in",
    },
  },
  {
    id: "enrolments.certificate",
    path: "enrolments/:enrolmentId/certificate",
    file: "features/training/routes/certificate.tsx",
    access: "seeker",
  },
  {
    id: "enrolments.checkCertificate",
    path: "training-certificates",
    file: "features/training/routes/certificate-check.tsx",
    access: "anyone",
  },
  {
    id: "enrolments.receipt",
    path: "enrolments/:enrolmentId/receipt",
    file: "features/training/routes/enrolment-receipt.tsx",
    access: "seeker",
    delegable: "enrol",
  },
  {
    id: "enrolments.needs",
    path: "enrolments/:enrolmentId/needs",
    file: "features/training/routes/enrolment-needs.tsx",
    access: "seeker",
    delegable: "enrol",
    audit: {
      propose: "enrolment.needs-proposed",
      agree: "enrolment.needs-shown",
      forget: "enrolment.needs-forgotten",
    },
  },
  {
    id: "enrolments.step",
    path: "enrolments/:enrolmentId/step/:step",
    file: "features/training/routes/enrolment-step.tsx",
    access: "seeker",
    audit: { withdraw: "enrolment.withdrawn", decline: "enrolment.declined" },
  },

  // Training: the people in a provider's sessions
  {
    id: "participants.sessions",
    path: "provider/participants",
    file: "features/training/routes/participant-sessions.tsx",
    access: "provider-viewer",
  },
  {
    id: "participants.list",
    path: "provider/sessions/:sessionId/participants",
    file: "features/training/routes/participants.tsx",
    access: "provider-viewer",
  },
  {
    id: "participants.one",
    path: "provider/participants/:enrolmentId",
    file: "features/training/routes/participant.tsx",
    access: "provider-viewer",
    subject: "enrolment",
    audit: {
      view: "enrolment.viewed",
      approve: "enrolment.approved",
      refuse: "enrolment.refused",
      assess: "enrolment.assessed",
      "withdraw-certificate": "training-certificate.withdrawn",
    },
  },
  {
    id: "participants.attendance",
    path: "provider/meetings/:meetingId/attendance",
    file: "features/training/routes/attendance.tsx",
    access: "provider-hr",
    audit: { code: "attendance.code-made", save: "attendance.recorded" },
  },
  {
    id: "participants.results",
    path: "provider/sessions/:sessionId/results",
    file: "features/training/routes/results.tsx",
    access: "provider-hr",
    audit: { conclude: "enrolment.completed" },
  },
  {
    id: "participants.adjustment",
    path: "provider/participants/:enrolmentId/adjustments/:adjustmentId",
    file: "features/training/routes/participant-adjustment.tsx",
    access: "provider-hr",
    subject: "enrolment",
    audit: { view: "enrolment.viewed", reply: "enrolment.adjustment-answered" },
  },

  // Positions: for other programs
  {
    id: "positions.apiList",
    path: "api/positions",
    file: "features/positions/routes/api-list.ts",
    access: "anyone",
    kind: "resource",
  },
  {
    id: "positions.apiPosition",
    path: "api/positions/:positionId",
    file: "features/positions/routes/api-position.ts",
    access: "anyone",
    kind: "resource",
  },
  {
    id: "quotas.calculator",
    path: "quota-calculator",
    file: "features/quotas/routes/calculator.tsx",
    access: "anyone",
    speaks: ["workingTable"],
  },
  {
    id: "quotas.specialRules",
    path: "quota-calculator/special-rules",
    file: "features/quotas/routes/special-rules.tsx",
    access: "anyone",
    speaks: ["workingTable"],
  },
  {
    id: "quotas.calculatorResult",
    path: "quota-calculator/result",
    file: "features/quotas/routes/calculator-result.tsx",
    access: "anyone",
    speaks: ["workingTable"],
  },
  {
    id: "quotas.calculatorStep",
    path: "quota-calculator/:step",
    file: "features/quotas/routes/calculator-step.tsx",
    access: "anyone",
  },
  {
    id: "quotas.apiAssess",
    path: "api/quota-assessments",
    file: "features/quotas/routes/api-assess.ts",
    access: "anyone",
    kind: "resource",
  },
  {
    id: "positions.openapi",
    path: "openapi.json",
    file: "features/positions/routes/openapi.ts",
    access: "anyone",
    kind: "resource",
  },
  {
    id: "positions.sitemap",
    path: "sitemap.xml",
    file: "features/positions/routes/sitemap.ts",
    access: "anyone",
    kind: "resource",
  },
  {
    id: "positions.robots",
    path: "robots.txt",
    file: "features/positions/routes/robots.ts",
    access: "anyone",
    kind: "resource",
  },

  // Positions: what a seeker keeps
  {
    id: "positions.save",
    path: "positions/:positionId/save",
    file: "features/positions/routes/save.tsx",
    access: "seeker",
    delegable: "search",
    audit: { save: "position.saved" },
  },
  {
    id: "positions.saved",
    path: "saved",
    file: "features/positions/routes/saved.tsx",
    access: "seeker",
    delegable: "search",
    audit: { forget: "position.unsaved", remind: "position.reminder-chosen" },
  },
  {
    id: "positions.saveSearch",
    path: "saved/searches/new",
    file: "features/positions/routes/save-search.tsx",
    access: "seeker",
    audit: { save: "saved-search.created" },
  },
  {
    id: "positions.savedSearches",
    path: "saved/searches",
    file: "features/positions/routes/saved-searches.tsx",
    access: "seeker",
    audit: { change: "saved-search.changed", keep: "saved-search.kept", end: "saved-search.ended" },
  },
  {
    id: "positions.alert",
    path: "alerts/:token",
    file: "features/positions/routes/alert.tsx",
    access: "anyone",
    audit: { answer: "saved-search.alert-answered" },
  },

  // Applications: from a found position to an answer
  {
    id: "applications.apply",
    path: "positions/:positionId/apply",
    file: "features/applications/routes/apply.tsx",
    access: "seeker",
    delegable: "fill-in",
    script: "form",
    audit: { begin: "application.begun" },
  },
  {
    id: "applications.list",
    path: "applications",
    file: "features/applications/routes/list.tsx",
    access: "seeker",
  },
  {
    id: "applications.invitation",
    path: "applications/invitations/:invitationId",
    file: "features/applications/routes/invitation.tsx",
    access: "seeker",
    audit: { decline: "application.invitation-declined" },
  },
  {
    id: "applications.verify",
    path: "receipt",
    file: "features/applications/routes/verify.tsx",
    access: "anyone",
  },
  {
    id: "applications.passport",
    path: "account/adjustments",
    file: "features/applications/routes/passport.tsx",
    access: "seeker",
    script: "form",
    speaks: ["positions"],
  },
  {
    id: "matching.profile",
    path: "account/profile",
    file: "features/matching/routes/profile.tsx",
    access: "seeker",
    speaks: ["positions"],
  },
  {
    id: "matching.profileSection",
    path: "account/profile/:section",
    file: "features/matching/routes/profile-section.tsx",
    access: "seeker",
    speaks: ["positions"],
    audit: { save: "profile.saved" },
  },
  {
    id: "found.own",
    path: "account/found-by-employers",
    file: "features/matching/routes/being-found.tsx",
    access: "seeker",
    audit: { agree: "found-person.agreed", "take-back": "found-person.took-back" },
  },
  {
    id: "matching.fits",
    path: "fitting-positions",
    file: "features/matching/routes/fits.tsx",
    access: "seeker",
    delegable: "health",
    speaks: ["positions"],
  },
  {
    id: "matching.hidden",
    path: "fitting-positions/hidden",
    file: "features/matching/routes/hidden.tsx",
    access: "seeker",
  },
  {
    id: "matching.fit",
    path: "fitting-positions/:positionId",
    file: "features/matching/routes/fit.tsx",
    access: "seeker",
    delegable: "health",
    speaks: ["positions"],
  },
  {
    id: "plans.own",
    path: "account/plan",
    file: "features/plans/routes/own.tsx",
    access: "seeker",
    audit: { consent: "plan.consented", agree: "plan.agreed" },
  },
  {
    id: "plans.allowance",
    path: "account/allowance-estimate",
    file: "features/plans/routes/allowance.tsx",
    access: "seeker",
    keepsNothing: true,
  },
  {
    id: "plans.caseload",
    path: "counsellor/caseload",
    file: "features/plans/routes/caseload.tsx",
    access: "counsellor",
  },
  {
    id: "plans.suggestions",
    path: "counsellor/suggestions",
    file: "features/plans/routes/suggestions.tsx",
    access: "counsellor",
    audit: { run: "plans.suggestions-started" },
  },
  {
    id: "plans.open",
    path: "counsellor/caseload/new",
    file: "features/plans/routes/open.tsx",
    access: "counsellor",
    audit: { open: "plan.opened" },
  },
  {
    id: "plans.one",
    path: "counsellor/plans/:planId",
    file: "features/plans/routes/one.tsx",
    access: "counsellor",
    subject: "plan",
    audit: { view: "plan.viewed" },
  },
  {
    id: "plans.assess",
    path: "counsellor/plans/:planId/assessment",
    file: "features/plans/routes/assess.tsx",
    access: "counsellor",
    subject: "plan",
    audit: { view: "plan.viewed", save: "plan.assessed" },
  },
  {
    id: "plans.addGoal",
    path: "counsellor/plans/:planId/goals/new",
    file: "features/plans/routes/add-goal.tsx",
    access: "counsellor",
    audit: { add: "plan.goal-added" },
  },
  {
    id: "plans.addMeasure",
    path: "counsellor/plans/:planId/measures/new",
    file: "features/plans/routes/add-measure.tsx",
    access: "counsellor",
    audit: { add: "plan.measure-added" },
  },
  {
    id: "plans.recommend",
    path: "counsellor/plans/:planId/recommendations",
    file: "features/plans/routes/recommend.tsx",
    access: "counsellor",
    subject: "plan",
    audit: {
      view: "plan.fits-viewed",
      recommend: "plan.recommended",
      course: "plan.course-recommended",
    },
  },
  {
    id: "plans.move",
    path: "counsellor/plans/:planId/moves/:move",
    file: "features/plans/routes/move.tsx",
    access: "counsellor",
  },
  // Letting somebody act for one
  {
    id: "delegations.own",
    path: "account/delegations",
    file: "features/accounts/routes/delegations.tsx",
    access: "seeker",
    audit: { give: "delegation.given", revoke: "delegation.revoked" },
  },
  {
    id: "delegations.acts",
    path: "account/delegations/:delegationId",
    file: "features/accounts/routes/delegated-acts.tsx",
    access: "seeker",
  },
  {
    id: "delegations.mine",
    path: "acting",
    file: "features/accounts/routes/acting.tsx",
    access: "signed-in",
    audit: { begin: "delegation.begun" },
  },

  // Registers of graduates
  {
    id: "registers.own",
    path: "account/graduate-list",
    file: "features/registers/routes/own.tsx",
    access: "seeker",
    audit: { link: "register.linked", unlink: "register.unlinked" },
  },
  {
    id: "registers.mine",
    path: "counsellor/graduates",
    file: "features/registers/routes/mine.tsx",
    access: "counsellor",
    subject: "register",
    audit: { view: "register.own-listed" },
  },
  {
    id: "registers.entry",
    path: "counsellor/graduates/:entryId",
    file: "features/registers/routes/entry.tsx",
    access: "counsellor",
    subject: "register-entry",
    audit: { view: "register.viewed", plan: "register.plan" },
  },
  {
    id: "registers.graduates",
    path: "bureau/graduates",
    file: "features/registers/routes/graduates.tsx",
    access: "bureau-reviewer",
    subject: "register",
    audit: { view: "register.listed", assign: "register.assigned" },
  },
  {
    id: "registers.lists",
    path: "bureau/graduate-lists",
    file: "features/registers/routes/lists.tsx",
    access: "bureau-reviewer",
  },
  {
    id: "registers.newList",
    path: "bureau/graduate-lists/new",
    file: "features/registers/routes/new-list.tsx",
    access: "bureau-reviewer",
    maxBody: 104_857_600,
    audit: { stage: "graduate-list.staged" },
  },
  {
    id: "registers.list",
    path: "bureau/graduate-lists/:listId",
    file: "features/registers/routes/list.tsx",
    access: "bureau-reviewer",
    subject: "graduate-list",
    audit: {
      view: "graduate-list.viewed",
      take: "graduate-list.taken",
      discard: "graduate-list.discarded",
    },
  },
  {
    id: "registers.caseloads",
    path: "bureau/caseloads",
    file: "features/registers/routes/caseloads.tsx",
    access: "bureau-reviewer",
  },
  {
    id: "registers.handOver",
    path: "bureau/caseloads/:counsellorId",
    file: "features/registers/routes/hand-over.tsx",
    access: "bureau-reviewer",
    subject: "caseload",
    audit: { view: "caseload.viewed", move: "plan.handed-over" },
  },
  // Zero-employment families
  {
    id: "families.own",
    path: "counsellor/families",
    file: "features/registers/routes/families.tsx",
    access: "counsellor",
    audit: { view: "family.own-listed" },
  },
  {
    id: "families.new",
    path: "counsellor/families/new",
    file: "features/registers/routes/family-new.tsx",
    access: "counsellor",
    audit: { add: "family.added" },
  },
  {
    id: "families.one",
    path: "counsellor/families/:familyId",
    file: "features/registers/routes/family.tsx",
    access: "counsellor",
    subject: "family",
    audit: {
      view: "family.viewed",
      member: "family.member-added",
      work: "family.work-saved",
      remove: "family.member-removed",
    },
  },
  {
    id: "families.register",
    path: "bureau/families",
    file: "features/registers/routes/family-register.tsx",
    access: "bureau-reviewer",
  },
  {
    id: "matchWeights.show",
    path: "bureau/match-weights",
    file: "features/matching/routes/weights.tsx",
    access: "bureau-reviewer",
  },
  {
    id: "matchWeights.set",
    path: "bureau/match-weights/change",
    file: "features/matching/routes/weights-change.tsx",
    access: "bureau-approver",
    audit: { set: "match-weights.set" },
  },
  {
    id: "applications.show",
    path: "applications/:applicationId",
    file: "features/applications/routes/show.tsx",
    access: "seeker",
    delegable: "fill-in",
    script: "form",
    isRich: true,
    speaks: ["positions"],
    audit: {
      message: "application.message-sent",
      answer: "application.answered",
      "choose-time": "application.interview-chosen",
      accept: "application.offer-accepted",
      "ask-more": "application.adjustment-asked",
    },
  },
  {
    id: "applications.fill",
    path: "applications/:applicationId/fill/:section",
    file: "features/applications/routes/fill.tsx",
    access: "seeker",
    delegable: "fill-in",
    script: "form",
    isRich: true,
    speaks: ["positions"],
    keepsTyping: true,
    maxBody: 12_582_912,
    audit: { disclosure: "application.released" },
  },
  {
    id: "applications.check",
    path: "applications/:applicationId/check",
    file: "features/applications/routes/check.tsx",
    access: "seeker",
    delegable: "submit",
    script: "form",
    audit: { submit: "application.submitted" },
  },
  {
    id: "applications.receipt",
    path: "applications/:applicationId/receipt",
    file: "features/applications/routes/receipt.tsx",
    access: "seeker",
    delegable: "submit",
  },
  {
    id: "applications.step",
    path: "applications/:applicationId/step/:step",
    file: "features/applications/routes/step.tsx",
    access: "seeker",
    script: "form",
    audit: { withdraw: "application.withdrawn", "decline-times": "application.times-declined" },
  },
  {
    id: "applications.disclosure",
    path: "applications/:applicationId/disclosure",
    file: "features/applications/routes/disclosure.tsx",
    access: "seeker",
    script: "form",
    audit: { release: "application.released", revoke: "application.revoked" },
  },
  {
    id: "filing.own",
    path: "applications/:applicationId/filing",
    file: "features/applications/routes/filing.tsx",
    access: "seeker",
    audit: { agree: "application.released", "take-back": "application.revoked" },
  },
  {
    id: "checkIns.own",
    path: "account/check-ins",
    file: "features/applications/routes/own-check-ins.tsx",
    access: "seeker",
  },
  {
    id: "checkIns.ownAnswer",
    path: "account/check-ins/:checkInId",
    file: "features/applications/routes/own-check-in.tsx",
    access: "seeker",
    audit: { save: "hire.checked-in" },
  },
  {
    id: "checkIns.employer",
    path: "employer/check-ins",
    file: "features/applications/routes/employer-check-ins.tsx",
    access: "employer-viewer",
  },
  {
    id: "checkIns.employerAnswer",
    path: "employer/check-ins/:checkInId",
    file: "features/applications/routes/employer-check-in.tsx",
    access: "employer-hr",
    audit: { save: "hire.checked-in" },
  },
  {
    id: "applications.file",
    path: "applications/:applicationId/files/:fileId",
    file: "features/applications/routes/file.ts",
    access: "seeker",
    kind: "spoken-resource",
  },
  {
    id: "applications.calendar",
    path: "applications/:applicationId/interview.ics",
    file: "features/applications/routes/calendar.ts",
    access: "seeker",
    kind: "spoken-resource",
  },

  // Applications: what counsellors look after
  {
    id: "applications.overdue",
    path: "counsellor/adjustments",
    file: "features/applications/routes/overdue.tsx",
    access: "counsellor",
    speaks: ["positions"],
    audit: { view: "application.overdue-adjustments-viewed" },
  },

  // Accounts: signing in
  {
    id: "accounts.signIn",
    path: "sign-in",
    file: "features/accounts/routes/sign-in.tsx",
    access: "visitor-only",
    script: "form",
  },
  {
    id: "accounts.signInCode",
    path: "sign-in/code",
    file: "features/accounts/routes/sign-in-code.tsx",
    access: "visitor-only",
  },
  {
    id: "accounts.signInCodeEnter",
    path: "sign-in/code/enter",
    file: "features/accounts/routes/sign-in-code-enter.tsx",
    access: "visitor-only",
  },
  {
    id: "accounts.forgottenPassword",
    path: "sign-in/forgotten",
    file: "features/accounts/routes/forgotten-password.tsx",
    access: "visitor-only",
  },
  {
    id: "accounts.resetPassword",
    path: "sign-in/forgotten/new-password",
    file: "features/accounts/routes/reset-password.tsx",
    access: "visitor-only",
    script: "form",
  },
  {
    id: "accounts.register",
    path: "register",
    file: "features/accounts/routes/register.tsx",
    access: "visitor-only",
  },
  {
    id: "accounts.registerCheck",
    path: "register/check",
    file: "features/accounts/routes/register-check.tsx",
    access: "visitor-only",
  },
  {
    id: "accounts.registerDone",
    path: "register/done",
    file: "features/accounts/routes/register-done.tsx",
    access: "signed-in",
  },
  {
    id: "accounts.registerStep",
    path: "register/:step",
    file: "features/accounts/routes/register-step.tsx",
    access: "visitor-only",
    script: "form",
  },
  {
    id: "accounts.signOut",
    path: "sign-out",
    file: "features/accounts/routes/sign-out.tsx",
    access: "signed-in",
    script: "form",
    beforeSecondFactor: true,
  },
  {
    id: "accounts.secondFactor",
    path: "sign-in/second-factor",
    file: "features/accounts/routes/second-factor.tsx",
    access: "signed-in",
    script: "form",
    beforeSecondFactor: true,
  },
  {
    id: "accounts.secondFactorSetUp",
    path: "sign-in/second-factor/set-up",
    file: "features/accounts/routes/second-factor-set-up.tsx",
    access: "signed-in",
    script: "form",
    beforeSecondFactor: true,
  },
  {
    id: "accounts.recoveryCodes",
    path: "account/recovery-codes",
    file: "features/accounts/routes/recovery-codes.tsx",
    access: "signed-in",
    script: "form",
  },
  {
    id: "accounts.recoveryCodesFile",
    path: "account/recovery-codes/file",
    file: "features/accounts/routes/recovery-codes-file.ts",
    access: "signed-in",
    kind: "spoken-resource",
  },
  {
    id: "accounts.details",
    path: "account/details",
    file: "features/accounts/routes/details.tsx",
    access: "signed-in",
    script: "form",
  },
  {
    id: "accounts.changeName",
    path: "account/name",
    file: "features/accounts/routes/change-name.tsx",
    access: "signed-in",
    script: "form",
  },
  {
    id: "accounts.changeAddress",
    path: "account/address/:channel",
    file: "features/accounts/routes/change-address.tsx",
    access: "signed-in",
    script: "form",
  },
  {
    id: "accounts.changeAddressCode",
    path: "account/address/:channel/code",
    file: "features/accounts/routes/change-address-code.tsx",
    access: "signed-in",
    script: "form",
  },
  {
    id: "accounts.security",
    path: "account/security",
    file: "features/accounts/routes/security.tsx",
    access: "signed-in",
    script: "form",
  },
  {
    id: "accounts.changePassword",
    path: "account/password",
    file: "features/accounts/routes/change-password.tsx",
    access: "signed-in",
    script: "form",
  },
  {
    id: "accounts.close",
    path: "account/close",
    file: "features/accounts/routes/close.tsx",
    access: "signed-in",
    script: "form",
    audit: { close: "account.closed" },
  },
  {
    id: "accounts.closed",
    path: "account/closed",
    file: "features/accounts/routes/closed.tsx",
    access: "anyone",
  },
  {
    id: "accounts.restore",
    path: "account/restore/:token",
    file: "features/accounts/routes/restore.tsx",
    access: "anyone",
    audit: { restore: "account.closing-undone" },
  },
  {
    id: "accounts.extendSession",
    path: "session/extend",
    file: "features/accounts/routes/extend-session.ts",
    access: "signed-in",
    kind: "resource",
    beforeSecondFactor: true,
  },
  {
    id: "accounts.keepForm",
    path: "session/keep",
    file: "features/accounts/routes/keep-form.ts",
    access: "anyone",
    kind: "resource",
  },
  {
    id: "accounts.account",
    path: "account",
    file: "features/accounts/routes/account.tsx",
    access: "signed-in",
  },
  {
    id: "accounts.preferences",
    path: "preferences",
    file: "features/accounts/routes/preferences.tsx",
    access: "anyone",
  },
  {
    id: "accounts.outbox",
    path: "outbox",
    file: "features/accounts/routes/outbox.tsx",
    access: "anyone",
    localOnly: true,
  },
  {
    id: "accounts.outboxMessage",
    path: "outbox/:id",
    file: "features/accounts/routes/outbox-message.tsx",
    access: "anyone",
    localOnly: true,
  },

  // Positions: in from files and out to files
  {
    id: "imports.list",
    path: "employer/imports",
    file: "features/imports/routes/list.tsx",
    access: "employer-viewer",
  },
  {
    id: "imports.start",
    path: "employer/imports/new",
    file: "features/imports/routes/start.tsx",
    access: "employer-hr",
    maxBody: 104_857_600,
    audit: { upload: "import.uploaded" },
  },
  {
    id: "imports.startLedger",
    path: "employer/ledger/:year/import",
    file: "features/imports/routes/start-ledger.tsx",
    access: "employer-hr",
    maxBody: 104_857_600,
    audit: { upload: "import.uploaded" },
  },
  {
    id: "imports.ledgerTemplate",
    path: "employer/imports/ledger-template",
    file: "features/imports/routes/ledger-template.ts",
    access: "employer-hr",
    kind: "spoken-resource",
  },
  {
    id: "imports.mapping",
    path: "employer/imports/:batchId/columns",
    file: "features/imports/routes/mapping.tsx",
    access: "employer-hr",
  },
  {
    id: "imports.preview",
    path: "employer/imports/:batchId/preview",
    file: "features/imports/routes/preview.tsx",
    access: "employer-hr",
    audit: { start: "import.started" },
  },
  {
    id: "imports.show",
    path: "employer/imports/:batchId",
    file: "features/imports/routes/show.tsx",
    access: "employer-viewer",
    enhancesSignedIn: true,
  },
  {
    id: "imports.progress",
    path: "employer/imports/:batchId/progress",
    file: "features/imports/routes/progress.ts",
    access: "employer-viewer",
    kind: "spoken-resource",
  },
  {
    id: "imports.submit",
    path: "employer/imports/:batchId/submit",
    file: "features/imports/routes/submit.tsx",
    access: "employer-hr",
  },
  {
    id: "imports.errorsFile",
    path: "employer/imports/:batchId/errors-file",
    file: "features/imports/routes/errors-file.ts",
    access: "employer-hr",
    kind: "spoken-resource",
  },
  {
    id: "imports.export",
    path: "employer/imports/export",
    file: "features/imports/routes/export.ts",
    access: "employer-hr",
    kind: "spoken-resource",
    audit: { view: "positions.exported" },
  },

  // Positions: the employer's own
  {
    id: "positions.ownPositions",
    path: "employer/positions",
    file: "features/positions/routes/own-positions.tsx",
    access: "employer-viewer",
    script: "form",
  },
  {
    id: "positions.new",
    path: "employer/positions/new",
    file: "features/positions/routes/new-position.tsx",
    access: "employer-hr",
    script: "form",
  },
  {
    id: "positions.submitMany",
    path: "employer/positions/submit",
    file: "features/positions/routes/submit-many.tsx",
    access: "employer-hr",
    script: "form",
  },
  {
    id: "positions.workplace",
    path: "employer/workplace",
    file: "features/positions/routes/workplace.tsx",
    access: "employer-hr",
    script: "form",
  },
  {
    id: "positions.ownPosition",
    path: "employer/positions/:positionId",
    file: "features/positions/routes/own-position.tsx",
    access: "employer-viewer",
    script: "form",
  },
  {
    id: "found.people",
    path: "employer/positions/:positionId/people",
    file: "features/matching/routes/found-people.tsx",
    access: "employer-viewer",
  },
  {
    id: "found.person",
    path: "employer/positions/:positionId/people/:foundId",
    file: "features/matching/routes/found-person.tsx",
    access: "employer-hr",
    script: "form",
    speaks: ["matching", "positions"],
    audit: { invite: "found-person.invited" },
  },
  {
    id: "positions.editPart",
    path: "employer/positions/:positionId/edit/:part",
    file: "features/positions/routes/edit-part.tsx",
    isRich: true,
    keepsTyping: true,
    access: "employer-hr",
    script: "form",
  },
  {
    id: "positions.check",
    path: "employer/positions/:positionId/check",
    file: "features/positions/routes/check-position.tsx",
    access: "employer-hr",
    script: "form",
  },
  {
    id: "positions.change",
    path: "employer/positions/:positionId/change/:move",
    file: "features/positions/routes/change-position.tsx",
    access: "employer-hr",
    script: "form",
  },
  {
    id: "positions.preview",
    path: "employer/positions/:positionId/preview",
    file: "features/positions/routes/preview-position.tsx",
    access: "employer-viewer",
    script: "form",
  },
  {
    id: "positions.activity",
    path: "employer/positions/:positionId/activity",
    file: "features/positions/routes/own-activity.tsx",
    access: "employer-viewer",
    script: "form",
  },

  // Applications: what an employer received
  {
    id: "applicants.list",
    path: "employer/applications",
    file: "features/applications/routes/applicants.tsx",
    access: "employer-viewer",
    script: "form",
  },
  {
    id: "applicants.decideMany",
    path: "employer/applications/decide",
    file: "features/applications/routes/applicants-decide.tsx",
    access: "employer-hr",
    script: "form",
  },
  {
    id: "applicants.export",
    path: "employer/applications/export",
    file: "features/applications/routes/applicants-export.ts",
    access: "employer-hr",
    kind: "spoken-resource",
    audit: { view: "applications.exported" },
  },
  {
    id: "applicants.one",
    path: "employer/applications/:applicationId",
    file: "features/applications/routes/applicant.tsx",
    access: "employer-viewer",
    script: "form",
    isRich: true,
  },
  {
    id: "applicants.decide",
    path: "employer/applications/:applicationId/decide/:move",
    file: "features/applications/routes/applicant-decide.tsx",
    access: "employer-hr",
    script: "form",
  },
  {
    id: "applicants.file",
    path: "employer/applications/:applicationId/files/:fileId",
    file: "features/applications/routes/applicant-file.ts",
    access: "employer-viewer",
    kind: "spoken-resource",
  },
  {
    id: "applicants.adjustment",
    path: "employer/applications/:applicationId/adjustments/:adjustmentId",
    file: "features/applications/routes/applicant-adjustment.tsx",
    access: "employer-hr",
    script: "form",
  },
  {
    id: "kept.list",
    path: "employer/kept-people",
    file: "features/applications/routes/kept-people.tsx",
    access: "employer-hr",
    script: "form",
    audit: { "let-go": "application.person-let-go" },
  },
  {
    id: "kept.invite",
    path: "employer/kept-people/:applicationId",
    file: "features/applications/routes/kept-invite.tsx",
    access: "employer-hr",
    script: "form",
    audit: { invite: "application.person-invited" },
  },
  {
    id: "templates.list",
    path: "employer/templates",
    file: "features/applications/routes/applicant-templates.tsx",
    access: "employer-viewer",
  },
  {
    id: "templates.new",
    path: "employer/templates/new",
    file: "features/applications/routes/applicant-template-new.tsx",
    access: "employer-hr",
    script: "form",
  },
  {
    id: "templates.one",
    path: "employer/templates/:templateId",
    file: "features/applications/routes/applicant-template.tsx",
    access: "employer-hr",
    script: "form",
  },
  {
    id: "applicants.terms",
    path: "employer/positions/:positionId/terms",
    file: "features/applications/routes/applicant-terms.tsx",
    access: "employer-hr",
    script: "form",
  },
  {
    id: "applicants.outcome",
    path: "employer/positions/:positionId/outcome",
    file: "features/applications/routes/applicant-outcome.tsx",
    access: "employer-hr",
    script: "form",
  },

  // Positions: the bureau's review
  {
    id: "positions.reviewQueue",
    path: "bureau/positions",
    file: "features/positions/routes/review-queue.tsx",
    access: "bureau-reviewer",
    script: "form",
  },
  {
    id: "positions.decideMany",
    path: "bureau/positions/decide",
    file: "features/positions/routes/decide-many.tsx",
    access: "bureau-reviewer",
    script: "form",
  },
  {
    id: "positions.review",
    path: "bureau/positions/:positionId",
    file: "features/positions/routes/review-position.tsx",
    isRich: true,
    access: "bureau-reviewer",
    script: "form",
  },

  // The yearly return: the employer's ledger and return
  {
    id: "returns.ledger",
    path: "employer/ledger/:year",
    file: "features/quotas/routes/ledger.tsx",
    access: "employer-viewer",
    speaks: ["workingTable"],
  },
  {
    id: "returns.staff",
    path: "employer/ledger/:year/staff",
    file: "features/quotas/routes/ledger-staff.tsx",
    access: "employer-hr",
    audit: { save: "ledger.staff-saved" },
  },
  {
    id: "returns.newPerson",
    path: "employer/ledger/:year/people/new",
    file: "features/quotas/routes/ledger-person-new.tsx",
    access: "employer-hr",
    audit: { add: "ledger.person-added" },
  },
  {
    id: "returns.person",
    path: "employer/ledger/:year/people/:personId",
    file: "features/quotas/routes/ledger-person.tsx",
    access: "employer-hr",
    audit: {
      details: "ledger.person-changed",
      renew: "ledger.certificate-renewed",
      refresh: "ledger.certificate-renewed",
      contract: "ledger.contract-saved",
      "remove-contract": "ledger.contract-removed",
      months: "ledger.months-saved",
      remove: "ledger.person-removed",
    },
  },
  {
    id: "returns.hire",
    path: "employer/ledger/:year/hires/:hireId",
    file: "features/quotas/routes/ledger-hire.tsx",
    access: "employer-hr",
    audit: { take: "ledger.hire-taken", type: "ledger.hire-typed" },
  },
  {
    id: "returns.takeover",
    path: "employer/ledger/:year/takeover",
    file: "features/quotas/routes/ledger-takeover.tsx",
    access: "employer-hr",
    audit: { keep: "ledger.taken-over" },
  },
  {
    id: "returns.takeoverExport",
    path: "employer/ledger/:year/takeover/export",
    file: "features/quotas/routes/ledger-takeover-export.ts",
    access: "employer-hr",
    kind: "spoken-resource",
    subject: "ledger-takeover",
    audit: { view: "ledger.takeover-exported" },
  },
  {
    id: "returns.list",
    path: "employer/returns",
    file: "features/quotas/routes/own-returns.tsx",
    access: "employer-viewer",
  },
  {
    id: "returns.show",
    path: "employer/returns/:year",
    file: "features/quotas/routes/own-return.tsx",
    access: "employer-viewer",
    speaks: ["workingTable"],
  },
  {
    id: "returns.check",
    path: "employer/returns/:year/check",
    file: "features/quotas/routes/return-check.tsx",
    access: "employer-hr",
    speaks: ["workingTable"],
    audit: { submit: "quota-return.submitted" },
  },
  {
    id: "returns.receipt",
    path: "employer/returns/:year/receipt",
    file: "features/quotas/routes/return-receipt.tsx",
    access: "employer-viewer",
    speaks: ["workingTable"],
  },
  {
    id: "returns.change",
    path: "employer/returns/:year/change/:move",
    file: "features/quotas/routes/return-change.tsx",
    access: "employer-hr",
    audit: {
      object: "quota-return.objected",
      withdraw: "quota-return.withdrawn",
      revise: "quota-return.revised",
      reconsider: "quota-return.reconsideration-asked",
    },
  },
  {
    id: "returns.determination",
    path: "employer/returns/:year/determination",
    file: "features/quotas/routes/own-determination.tsx",
    access: "employer-viewer",
    speaks: ["workingTable"],
  },
  {
    id: "returns.checkCode",
    path: "determinations/check",
    file: "features/quotas/routes/determination-check.tsx",
    access: "anyone",
  },

  // Dispatched people: agreements of an agency and a host
  {
    id: "dispatch.list",
    path: "employer/dispatch/:year",
    file: "features/quotas/routes/dispatch-list.tsx",
    access: "employer-viewer",
  },
  {
    id: "dispatch.new",
    path: "employer/dispatch/:year/new",
    file: "features/quotas/routes/dispatch-new.tsx",
    access: "employer-hr",
    audit: { draft: "dispatch.drafted" },
  },
  {
    id: "dispatch.one",
    path: "employer/dispatch/:year/:dispatchId",
    file: "features/quotas/routes/dispatch-agreement.tsx",
    access: "employer-hr",
    speaks: ["returns"],
    audit: {
      propose: "dispatch.proposed",
      agree: "dispatch.agreed",
      refuse: "dispatch.refused",
      withdraw: "dispatch.withdrawn",
      end: "dispatch.ended",
    },
  },

  // The yearly return: the bureau's verification
  {
    id: "returnReview.queue",
    path: "bureau/returns",
    file: "features/quotas/routes/return-queue.tsx",
    access: "bureau-reviewer",
    subject: "quota-return",
    audit: { view: "quota-return.listed" },
  },
  {
    id: "returnReview.many",
    path: "bureau/returns/certify",
    file: "features/quotas/routes/certify-many.tsx",
    access: "bureau-reviewer",
    audit: { approve: "quota-return.approved" },
  },
  {
    id: "returnReview.review",
    path: "bureau/returns/:returnId",
    file: "features/quotas/routes/return-review.tsx",
    access: "bureau-reviewer",
    speaks: ["returns"],
    subject: "quota-return",
    audit: {
      view: "quota-return.viewed",
      begin: "quota-return.review-begun",
      months: "quota-return.months-rejected",
      approve: "quota-return.approved",
      "send-back": "quota-return.sent-back",
      reject: "quota-return.rejected",
      confirm: "quota-return.confirmed",
      decline: "quota-return.approval-declined",
    },
  },
  {
    id: "returnReview.determination",
    path: "bureau/returns/:returnId/determination",
    file: "features/quotas/routes/bureau-determination.tsx",
    access: "bureau-reviewer",
    speaks: ["returns", "workingTable"],
    subject: "quota-return",
    audit: { view: "quota-return.determination-viewed" },
  },

  // The bureau's overview of a year
  {
    id: "quotaOverview.show",
    path: "bureau/quota-overview",
    file: "features/quotas/routes/quota-overview.tsx",
    access: "bureau-reviewer",
    speaks: ["quotaChecks"],
    audit: { recompute: "quota-year.recomputation-started" },
  },
  {
    id: "quotaOverview.export",
    path: "bureau/quota-overview/export",
    file: "features/quotas/routes/quota-overview-export.ts",
    access: "bureau-reviewer",
    kind: "spoken-resource",
    subject: "quota-overview",
    audit: { view: "quota-overview.exported" },
  },
  {
    id: "publicBodies.show",
    path: "bureau/public-bodies",
    file: "features/quotas/routes/public-bodies.tsx",
    access: "bureau-reviewer",
    audit: { publish: "public-bodies.published" },
  },
  {
    id: "publicBodies.export",
    path: "bureau/public-bodies/export",
    file: "features/quotas/routes/public-bodies-export.ts",
    access: "bureau-reviewer",
    kind: "spoken-resource",
    subject: "public-bodies",
    audit: { view: "public-bodies.exported" },
  },
  {
    id: "publicBodies.edit",
    path: "bureau/public-bodies/:year/:organisationId",
    file: "features/quotas/routes/public-body.tsx",
    access: "bureau-reviewer",
    audit: { save: "public-body.saved" },
  },
  {
    id: "publicBodies.published",
    path: "public-bodies",
    file: "features/quotas/routes/public-bodies-published.tsx",
    access: "anyone",
  },
  {
    id: "quotaOverview.remind",
    path: "bureau/quota-overview/reminders",
    file: "features/quotas/routes/quota-reminders.tsx",
    access: "bureau-reviewer",
    audit: { remind: "quota-year.reminders-sent" },
  },
  {
    id: "quotaOverview.runProgress",
    path: "bureau/quota-overview/runs/:runId/progress",
    file: "features/quotas/routes/quota-year-progress.ts",
    access: "bureau-reviewer",
    kind: "spoken-resource",
  },
  {
    id: "quotaOverview.run",
    path: "bureau/quota-overview/runs/:runId",
    file: "features/quotas/routes/quota-year-run.tsx",
    access: "bureau-reviewer",
    enhancesSignedIn: true,
    audit: {
      cancel: "quota-year.recomputation-cancelled",
      resume: "quota-year.recomputation-resumed",
    },
  },

  // Letters to an employer
  {
    id: "letters.list",
    path: "employer/letters",
    file: "features/quotas/routes/letter-list.tsx",
    access: "employer-viewer",
  },
  {
    id: "letters.one",
    path: "employer/letters/:letterId",
    file: "features/quotas/routes/letter.tsx",
    access: "employer-viewer",
  },

  // The reward above the quota
  {
    id: "rewards.own",
    path: "employer/returns/:year/reward",
    file: "features/quotas/routes/own-reward.tsx",
    access: "employer-hr",
    speaks: ["quotas"],
    audit: { apply: "reward.applied", withdraw: "reward.withdrawn" },
  },
  {
    id: "rewards.queue",
    path: "bureau/rewards",
    file: "features/quotas/routes/reward-queue.tsx",
    access: "bureau-reviewer",
    subject: "reward",
    audit: { view: "reward.listed" },
  },
  {
    id: "rewards.one",
    path: "bureau/rewards/:rewardId",
    file: "features/quotas/routes/reward.tsx",
    access: "bureau-reviewer",
    speaks: ["quotas"],
    subject: "reward",
    audit: {
      view: "reward.viewed",
      approve: "reward.approved",
      confirm: "reward.confirmed",
      "send-back": "reward.sent-back",
      decline: "reward.approval-declined",
      refuse: "reward.refused",
    },
  },

  // What is handed to the tax office and to finance
  {
    id: "handOvers.list",
    path: "bureau/hand-overs",
    file: "features/quotas/routes/hand-over-list.tsx",
    access: "bureau-reviewer",
  },
  {
    id: "handOvers.new",
    path: "bureau/hand-overs/new",
    file: "features/quotas/routes/hand-over-new.tsx",
    access: "bureau-approver",
    subject: "hand-over",
    audit: { view: "hand-over.previewed", make: "hand-over.made" },
  },
  {
    id: "handOvers.one",
    path: "bureau/hand-overs/:handOverId",
    file: "features/quotas/routes/hand-over.tsx",
    access: "bureau-reviewer",
    subject: "hand-over",
    audit: { view: "hand-over.viewed", close: "hand-over.closed" },
  },
  {
    id: "handOvers.file",
    path: "bureau/hand-overs/:handOverId/file",
    file: "features/quotas/routes/hand-over-file.ts",
    access: "bureau-reviewer",
    kind: "resource",
    subject: "hand-over",
    audit: { view: "hand-over.fetched" },
  },

  // What nightly checks name for officers to look at
  {
    id: "quotaChecks.list",
    path: "bureau/quota-checks",
    file: "features/quotas/routes/check-list.tsx",
    access: "bureau-reviewer",
    subject: "quota-check",
    audit: { view: "quota-check.listed", check: "quota-check.started" },
  },
  {
    id: "quotaChecks.export",
    path: "bureau/quota-checks/export",
    file: "features/quotas/routes/check-export.ts",
    access: "bureau-reviewer",
    kind: "spoken-resource",
    subject: "quota-check",
    audit: { view: "quota-check.exported" },
  },
  {
    id: "quotaChecks.one",
    path: "bureau/quota-checks/:findingId",
    file: "features/quotas/routes/check-one.tsx",
    access: "bureau-reviewer",
    denied: "hidden",
    subject: "quota-check",
    audit: { view: "quota-check.viewed", look: "quota-check.looked-at" },
  },

  // What data holders hand over to verify by
  {
    id: "sources.list",
    path: "bureau/source-files",
    file: "features/quotas/routes/source-list.tsx",
    access: "bureau-reviewer",
  },
  {
    id: "sources.new",
    path: "bureau/source-files/new",
    file: "features/quotas/routes/source-new.tsx",
    access: "bureau-reviewer",
    maxBody: 104_857_600,
    audit: { stage: "source.staged" },
  },
  {
    id: "sources.progress",
    path: "bureau/source-files/:sourceId/progress",
    file: "features/quotas/routes/source-progress.ts",
    access: "bureau-reviewer",
    kind: "spoken-resource",
  },
  {
    id: "sources.one",
    path: "bureau/source-files/:sourceId",
    file: "features/quotas/routes/source-file.tsx",
    access: "bureau-reviewer",
    enhancesSignedIn: true,
    subject: "source-file",
    audit: {
      view: "source.viewed",
      apply: "source.applied",
      reverse: "source.reversed",
      discard: "source.discarded",
    },
  },

  // Organisations: one's own
  {
    id: "organisations.profile",
    path: "organisation",
    file: "features/accounts/routes/organisation.tsx",
    access: "organisation-viewer",
    audit: { submit: "organisation.submitted", withdraw: "organisation.withdrawn" },
  },
  {
    id: "organisations.edit",
    path: "organisation/edit",
    file: "features/accounts/routes/organisation-edit.tsx",
    access: "organisation-hr",
    audit: { save: "organisation.edited" },
  },
  {
    id: "organisations.identity",
    path: "organisation/identity",
    file: "features/accounts/routes/organisation-identity.tsx",
    access: "organisation-owner",
    audit: { save: "organisation.renamed" },
  },
  {
    id: "organisations.members",
    path: "organisation/members",
    file: "features/accounts/routes/members.tsx",
    access: "organisation-viewer",
    audit: { revoke: "organisation.invitation-revoked" },
  },
  {
    id: "organisations.invite",
    path: "organisation/members/invite",
    file: "features/accounts/routes/member-invite.tsx",
    access: "organisation-owner",
    audit: { invite: "organisation.member-invited" },
  },
  {
    id: "organisations.member",
    path: "organisation/members/:userId",
    file: "features/accounts/routes/member.tsx",
    access: "organisation-owner",
    audit: { role: "organisation.member-role-changed", remove: "organisation.member-removed" },
  },
  {
    id: "organisations.leave",
    path: "organisation/leave",
    file: "features/accounts/routes/member-leave.tsx",
    access: "organisation-viewer",
    audit: { leave: "organisation.member-left" },
  },
  {
    id: "organisations.switch",
    path: "organisation/switch",
    file: "features/accounts/routes/organisation-switch.tsx",
    access: "organisation-viewer",
  },
  {
    id: "accounts.invitation",
    path: "invitation",
    file: "features/accounts/routes/invitation.tsx",
    access: "anyone",
    script: "form",
    speaks: ["organisations"],
    audit: { accept: "organisation.member-joined", join: "organisation.member-joined" },
  },

  // Organisations: the bureau's verification
  {
    id: "organisations.queue",
    path: "bureau/organisations",
    file: "features/accounts/routes/bureau-organisations.tsx",
    access: "bureau-reviewer",
  },
  {
    id: "organisations.review",
    path: "bureau/organisations/:organisationId",
    file: "features/accounts/routes/bureau-organisation.tsx",
    access: "bureau-reviewer",
    audit: {
      verify: "organisation.verified",
      "send-back": "organisation.sent-back",
      reject: "organisation.rejected",
      revoke: "organisation.revoked",
      reopen: "organisation.reopened",
    },
  },

  // A person's certificate and privacy
  {
    id: "certificates.own",
    path: "account/certificate",
    file: "features/accounts/routes/certificate.tsx",
    access: "seeker",
    audit: { give: "certificate.submitted", withdraw: "certificate.withdrawn" },
  },
  {
    id: "certificates.privacy",
    path: "account/privacy",
    file: "features/accounts/routes/privacy.tsx",
    access: "signed-in",
  },
  {
    id: "certificates.export",
    path: "account/privacy/my-data.json",
    file: "features/accounts/routes/privacy-export.ts",
    access: "signed-in",
    kind: "resource",
  },
  {
    id: "certificates.queue",
    path: "bureau/certificates",
    file: "features/accounts/routes/bureau-certificates.tsx",
    access: "bureau-reviewer",
  },
  {
    id: "certificates.review",
    path: "bureau/certificates/:certificateId",
    file: "features/accounts/routes/bureau-certificate.tsx",
    access: "bureau-reviewer",
    subject: "certificate",
    audit: {
      view: "certificate.viewed",
      verify: "certificate.verified",
      "send-back": "certificate.sent-back",
      reject: "certificate.rejected",
      revoke: "certificate.revoked",
    },
  },

  // Administrators: staff and parameters
  {
    id: "staff.list",
    path: "admin/accounts",
    file: "features/accounts/routes/staff.tsx",
    access: "administrator",
  },
  {
    id: "staff.new",
    path: "admin/accounts/new",
    file: "features/accounts/routes/staff-new.tsx",
    access: "administrator",
    audit: { create: "account.created" },
  },
  {
    id: "staff.account",
    path: "admin/accounts/:userId",
    file: "features/accounts/routes/staff-account.tsx",
    access: "administrator",
    audit: {
      suspend: "account.suspended",
      restore: "account.restored",
      "reset-second-factor": "second-factor.reset",
    },
  },
  {
    id: "quotas.parameters",
    path: "admin/parameters",
    file: "features/quotas/routes/parameters.tsx",
    access: "administrator",
  },
  {
    id: "quotas.proposeParameter",
    path: "admin/parameters/new",
    file: "features/quotas/routes/propose-parameter.tsx",
    access: "administrator",
    script: "form",
    audit: { propose: "parameter.proposed" },
  },
  {
    id: "quotas.parameterProposal",
    path: "admin/parameters/proposals/:proposalId",
    file: "features/quotas/routes/parameter-proposal.tsx",
    access: "administrator",
    script: "form",
    audit: {
      approve: "parameter.approved",
      refuse: "parameter.refused",
      withdraw: "parameter.withdrawn",
    },
  },

  // Barriers in the product
  {
    id: "accounts.barrier",
    path: "barrier",
    file: "features/accounts/routes/barrier.tsx",
    access: "anyone",
    audit: { report: "barrier.reported" },
  },
  {
    id: "accounts.barrierStatus",
    path: "barrier/status",
    file: "features/accounts/routes/barrier-status.tsx",
    access: "anyone",
  },
  {
    id: "accounts.barriers",
    path: "barriers",
    file: "features/accounts/routes/barriers.tsx",
    access: "anyone",
  },
  {
    id: "accounts.barrierQueue",
    path: "admin/barriers",
    file: "features/accounts/routes/admin-barriers.tsx",
    access: "administrator",
  },
  {
    id: "accounts.barrierReview",
    path: "admin/barriers/:reportId",
    file: "features/accounts/routes/admin-barrier.tsx",
    access: "administrator",
    subject: "barrier",
    audit: { view: "barrier.viewed", answer: "barrier.answered" },
  },
] as const satisfies readonly Route[];

export type RouteId = (typeof routes)[number]["id"];
type Table = { [R in (typeof routes)[number] as R["id"]]: R };
export type PathOf<Id extends RouteId> = Table[Id]["path"];

const byId = new Map<string, Route>(routes.map((route) => [route.id, route]));

export function routeOf(id: RouteId): Route {
  const route = byId.get(id);
  if (!route) throw new Error(`No route "${id}"`);
  return route;
}

const patterns = (routes as readonly Route[])
  .filter((route) => route.path !== "*")
  .map((route) => ({
    route,
    pattern: new RegExp(`^/${route.path.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+")}/?$`),
  }))
  // A fixed word wins over a parameter, as it does in the router.
  .sort((a, b) => parameterCount(a.route) - parameterCount(b.route));

function parameterCount(route: Route): number {
  return route.path.split(":").length;
}

/** The route of a path without its language, or null. */
export function routeAt(path: string): Route | null {
  return patterns.find(({ pattern }) => pattern.test(path))?.route ?? null;
}
