export { listCoursesFor, type CourseFor } from "./courses-for.server.ts";
export { findOpenCourse } from "./find-open-course.server.ts";
export { listPublicCourses } from "./list-public-courses.server.ts";
export { searchCourses } from "./search-courses.server.ts";
export { readEnrolmentProgress } from "./enrolment/read-progress.server.ts";
export { exportEnrolments } from "./enrolment/export-enrolments.server.ts";
export { endPriority } from "./enrolment/priority.server.ts";
export { forgetPerson as forgetEnrolments } from "./enrolment/forget-person.server.ts";
export {
  createImportedCourses,
  findImportedCourses,
  listCoursesInPages,
} from "./offering/import-courses.server.ts";
export {
  createImportedSessions,
  findImportedSessions,
  listSessionsInPages,
  readHouse,
  type House,
  type SessionRow,
} from "./offering/import-sessions.server.ts";
export { submitSessions } from "./offering/submit-session.server.ts";
export { coursePartForms, rowLimits as courseRowLimits } from "./schema/course-parts.ts";
export { sessionPartForms, softwareRows, type SessionFields } from "./schema/session-parts.ts";
