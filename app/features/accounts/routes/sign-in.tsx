import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";

export const loader = page("accounts.signIn", {}, () => null);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("signIn.title"),
});

export default function Page() {
  return null;
}
