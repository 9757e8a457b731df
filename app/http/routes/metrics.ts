import { timingSafeEqual } from "node:crypto";
import { page } from "../route.server.ts";
import { env } from "#app/platform/env.server.ts";
import { metricsText } from "#app/platform/health.server.ts";

/** Prometheus text; with METRICS_TOKEN set it is asked for as a bearer token. */
export const loader = page("shell.metrics", {}, async ({ ctx, request }) => {
  if (!mayRead(request.headers.get("Authorization"))) return new Response(null, { status: 401 });
  const text = await metricsText({ db: ctx.db });
  return new Response(text, { headers: { "Content-Type": "text/plain; version=0.0.4" } });
});

function mayRead(authorization: string | null): boolean {
  const { metricsToken } = env();
  if (!metricsToken) return true;
  const given = Buffer.from(authorization ?? "");
  const wanted = Buffer.from(`Bearer ${metricsToken}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
