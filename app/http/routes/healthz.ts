import { page } from "../route.server.ts";
import { liveness } from "#app/platform/health.server.ts";

export const loader = page("shell.healthz", {}, () => Response.json(liveness()));
