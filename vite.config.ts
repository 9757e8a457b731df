import { vitePlugin as remix } from "@remix-run/dev";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import { defineConfig, type Plugin } from "vite";
import { routes } from "./app/route-table.ts";
import remixConfig from "./remix.config.js";

export default defineConfig({
  publicDir: "app/public",
  plugins: [
    { ...optimizeLocales.vite({ locales: ["zh-CN", "en-US"] }), enforce: "pre" },
    slimRouteTable(),
    remix(remixConfig),
  ],
  build: {
    target: "es2022",
    minify: "terser",
    terserOptions: { ecma: 2020, compress: { passes: 3, keep_fargs: false } },
  },
  // The session's watch is built as a script of its own.
  worker: { format: "es" },
  ssr: { target: "node" },
});

/**
 * Links in the browser need ids and paths alone: who may open what, and from which file, stays on the server. Names
 * are grouped, as every page that sends script carries this; a sign before a path says of what kind it is.
 */
function slimRouteTable(): Plugin {
  return {
    name: "slim-route-table",
    enforce: "pre",
    transform(code, id, options) {
      if (options?.ssr || !id.endsWith("/app/route-table.ts")) return undefined;
      const grouped: Record<string, Record<string, string>> = {};
      for (const route of routes) {
        const [space = "", name = ""] = route.id.split(".");
        const sign = "kind" in route ? SIGNS[route.kind] : "";
        (grouped[space] ??= {})[name] = sign + route.path;
      }
      return code.replace(
        /^export const routes = \[$[^]*?^\](?= as const)/m,
        `const SIGNS = ${JSON.stringify(SIGNS)};
        export const routes = Object.entries(${JSON.stringify(grouped)}).flatMap(([space, names]) =>
          Object.entries(names).map(([name, path]) => {
            const kind = Object.keys(SIGNS).find((each) => path.startsWith(SIGNS[each]));
            return { id: space + "." + name, path: kind ? path.slice(1) : path, kind };
          }))`,
      );
    },
  };
}

const SIGNS = { resource: "!", "spoken-resource": "+" } as const;
