import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";

export const loader = page("accounts.account", {}, () => null);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("account.title"),
});

export default function Page() {
  return null;
}
