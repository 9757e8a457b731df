import { route, type RouteConfig } from "@remix-run/route-config";
import { locales, localePrefix } from "./i18n/locales.ts";
import { routes, type Route } from "./route-table.ts";

const registered = (entry: Route) =>
  (entry.kind === "resource" ? ["zh-CN" as const] : locales).map((locale) =>
    route(`${localePrefix(locale)}/${entry.path}`, entry.file, { id: `${locale}:${entry.id}` }),
  );

export default routes.flatMap(registered) satisfies RouteConfig;
