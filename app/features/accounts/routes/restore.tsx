import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import {
  findRestorable,
  restoreAccount,
} from "#app/features/accounts/closing/restore-account.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";

const params = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) });

export const loader = page("accounts.restore", { params }, async ({ params: { token }, ctx }) => ({
  until: await findRestorable(token, ctx),
}));
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t, data: { until } }) => t(until ? "restore.title" : "restore.tooLate"),
});

export const action = command(
  "accounts.restore",
  { params, forms: { restore: z.object({}) } },
  async ({ params: { token }, locale, ctx }) => {
    const restored = await restoreAccount(token, ctx);
    return restored.ok ? done(href(locale, "accounts.signIn"), "restored") : restored;
  },
);

export default function Restore() {
  const { until } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  if (!until) {
    return (
      <>
        <p>{t("restore.tooLateText")}</p>
        <ul>
          <li>
            <Link href={href(locale, "accounts.signIn")} isStandalone isPlain>
              {t("restore.signIn")}
            </Link>
          </li>
          <li>
            <Link href={href(locale, "accounts.register")} isStandalone isPlain>
              {t("restore.register")}
            </Link>
          </li>
        </ul>
      </>
    );
  }
  return (
    <ActionForm intent="restore">
      <p>{t("restore.text", { time: formatMoment(until, locale) })}</p>
      <Button>{t("restore.button")}</Button>
    </ActionForm>
  );
}
