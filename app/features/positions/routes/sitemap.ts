import { listPublicCourses } from "#app/features/training/index.server.ts";
import { page } from "#app/http/route.server.ts";
import { sitemap } from "../list-public-addresses.server.ts";

export const loader = page("positions.sitemap", {}, async ({ ctx }) => {
  const headers = {
    "Content-Type": "application/xml; charset=utf-8",
    "Cache-Control": "public, max-age=3600",
  };
  return new Response(await sitemap(ctx, await listPublicCourses(ctx)), { headers });
});
