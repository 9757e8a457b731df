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
  build: { target: "es2022", minify: "terser", terserOptions: { compress: { passes: 2 } } },
  ssr: { target: "node" },
});

/** Links in the browser need ids and paths alone: who may open what, and from which file, stays on the server. */
function slimRouteTable(): Plugin {
  return {
    name: "slim-route-table",
    enforce: "pre",
    transform(code, id, options) {
      if (options?.ssr || !id.endsWith("/app/route-table.ts")) return undefined;
      const slim = routes.map(({ id, path, ...route }) => ({
        ...{ id, path },
        kind: "kind" in route ? route.kind : undefined,
      }));
      return code.replace(
        /^export const routes = \[$[^]*?^\](?= as const)/m,
        `export const routes = ${JSON.stringify(slim)}`,
      );
    },
  };
}
