export { readAnswerRate } from "./answer-rate.server.ts";
export { lapseApplications } from "./lapse-applications.server.ts";
