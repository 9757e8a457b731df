export { listCoursesFor, type CourseFor } from "./courses-for.server.ts";
export { listPublicCourses } from "./list-public-courses.server.ts";
export { searchCourses } from "./search-courses.server.ts";
export { readEnrolmentProgress } from "./enrolment/read-progress.server.ts";
export { exportEnrolments } from "./enrolment/export-enrolments.server.ts";
export { endPriority } from "./enrolment/priority.server.ts";
export { forgetPerson as forgetEnrolments } from "./enrolment/forget-person.server.ts";
