import { useLoaderData } from "@remix-run/react";
import { reportBarrier } from "#app/features/accounts/barriers/report-barrier.server.ts";
import { barrierAnswerDays } from "#app/features/accounts/policy/index.ts";
import { barrierForm, barrierQuery } from "#app/features/accounts/schema/barrier.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { clientOf } from "#app/http/session.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";

export const loader = page("accounts.barrier", { query: barrierQuery }, ({ query }) => ({
  about: query.page ?? "",
}));
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("barrier.title"),
});

export const action = command(
  "accounts.barrier",
  { forms: { report: barrierForm } },
  async ({ actor, form, locale, request, load, ctx }) => {
    const client = await clientOf(request, load);
    const reported = await reportBarrier({ ...form, locale }, actor, client, ctx);
    if (!reported.ok) return tellWait(reported, { now: ctx.now, locale });
    const { number } = reported;
    return done(href(locale, "accounts.barrierStatus", {}, { number }), "barrierReported");
  },
);

export default function Barrier() {
  const { about } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("barrier.lede", { days: barrierAnswerDays })}</Lede>
      <ActionForm intent="report">
        <TextAreaField
          name="description"
          label={t("barrier.description.label")}
          hint={t("barrier.description.hint")}
          required
          rows={6}
        />
        <TextField
          name="page"
          label={t("barrier.page.label")}
          hint={t("barrier.page.hint")}
          optional
          spellCheck={false}
          defaultValue={about}
        />
        <TextField
          name="assistiveTech"
          label={t("barrier.assistiveTech.label")}
          hint={t("barrier.assistiveTech.hint")}
          optional
        />
        <TextField
          name="contact"
          label={t("barrier.contact.label")}
          hint={t("barrier.contact.hint")}
          optional
          width={20}
        />
        <Button>{t("barrier.button")}</Button>
      </ActionForm>
      <ul className="section">
        <li>
          <Link href={href(locale, "accounts.barrierStatus")} isStandalone isPlain>
            {t("barrier.status.title")}
          </Link>
        </li>
        <li>
          <Link href={href(locale, "accounts.barriers")} isStandalone isPlain>
            {t("barriers.title")}
          </Link>
        </li>
      </ul>
    </>
  );
}
