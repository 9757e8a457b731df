export { listCoursesFor, type CourseFor } from "./courses-for.server.ts";
