export { planText } from "./agree-on-plan.server.ts";
export { openPlan } from "./open-plan.server.ts";
export { exportPlans } from "./export-plan.server.ts";
export { agreedSelect, shownTo, whereShown } from "./shown-to.server.ts";
export { beginSuggesting, runSuggesting } from "./suggest.server.ts";
