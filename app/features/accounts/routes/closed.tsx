import { restoreHours } from "#app/features/accounts/policy/index.ts";
import { page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Lede } from "#app/ui/prose.tsx";

export const loader = page("accounts.closed", {}, () => null);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("closed.title"),
});

export default function Closed() {
  const t = useMessages("accounts");
  const hours = { hours: restoreHours };
  return (
    <>
      <Lede>{t("closed.text", hours)}</Lede>
      <p>{t("closed.undo", hours)}</p>
    </>
  );
}
