import { vitePlugin as remix } from "@remix-run/dev";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  publicDir: "app/public",
  plugins: [
    { ...optimizeLocales.vite({ locales: ["zh-CN", "en-US"] }), enforce: "pre" },
    remix(remixConfig),
  ],
  build: { target: "es2022", minify: "terser", terserOptions: { compress: { passes: 2 } } },
  ssr: { target: "node" },
});
