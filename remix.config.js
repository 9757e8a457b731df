/**
 * The Remix options, read by vite.config.ts.
 * `v3_lazyRouteDiscovery` keeps the manifest of all routes off every page; nothing navigates in the client (ADR 0010).
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  ssr: true,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
  },
};
