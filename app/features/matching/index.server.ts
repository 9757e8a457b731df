export { exportProfile } from "./export-profile.server.ts";
