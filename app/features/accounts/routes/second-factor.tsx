import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";

export const loader = page("accounts.secondFactor", {}, () => null);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("secondFactor.title"),
});

export default function Page() {
  return null;
}
