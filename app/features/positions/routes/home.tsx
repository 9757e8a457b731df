import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";

export const loader = page("shell.home", {}, () => null);
export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("home.title"),
});

export default function Home() {
  return null;
}
