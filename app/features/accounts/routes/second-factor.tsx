import { redirect } from "@remix-run/node";
import { giveSecondFactor, hasSecondFactor } from "#app/features/accounts/second-factor.server.ts";
import { secondFactorForm } from "#app/features/accounts/schema.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { forbidden } from "#app/http/failures.server.ts";
import { done, safeNext } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { clientOf } from "#app/http/session.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const loader = page("accounts.secondFactor", {}, async ({ person, url, locale, ctx }) => {
  const next = url.searchParams.get("next") ?? undefined;
  const { isOn } = await hasSecondFactor(person?.userId ?? "", ctx);
  if (!isOn) throw redirect(href(locale, "accounts.secondFactorSetUp", {}, { next }));
  return null;
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("secondFactor.title"),
});

export const action = command(
  "accounts.secondFactor",
  { forms: { give: secondFactorForm } },
  async ({ form, session, url, locale, request, load, ctx }) => {
    if (!session) throw forbidden();
    const client = await clientOf(request, load);
    const answer = await giveSecondFactor(session, form.code, client, ctx);
    if (!answer.ok) return tellWait(answer, { now: ctx.now, locale });
    return done(safeNext(url.searchParams.get("next"), href(locale, "accounts.account")));
  },
);

export default function SecondFactor() {
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      <p>{t("secondFactor.lede")}</p>
      <ActionForm>
        <TextField
          name="code"
          label={t("secondFactor.label")}
          hint={t("secondFactor.hint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          width={20}
        />
        <Button>{t("secondFactor.button")}</Button>
      </ActionForm>
      <p>
        <Link href={href(locale, "accounts.signOut")} isPlain>
          {t("secondFactor.signOut")}
        </Link>
      </p>
    </>
  );
}
