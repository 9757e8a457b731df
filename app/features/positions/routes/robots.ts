import { originOf } from "#app/http/origin.server.ts";
import { page } from "#app/http/route.server.ts";
import { href } from "#app/links.ts";

/** Everything public may be read by robots; pages of one's own are of no use to them. */
export const loader = page("positions.robots", {}, () => {
  const own = ["/saved", "/account", "/sign-in", "/employer/", "/bureau/", "/alerts/"];
  const lines = [
    "User-agent: *",
    ...own.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
    `Sitemap: ${originOf(href("zh-CN", "positions.sitemap"))}`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "max-age=3600" },
  });
});
