import { useLoaderData } from "@remix-run/react";
import { registrationKind } from "#app/features/accounts/schema.ts";
import {
  findRegistration,
  startRegistration,
} from "#app/features/accounts/registration-draft.server.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { clientOf, readRegistrationToken, registrationCookie } from "#app/http/session.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";

const kinds = ["seeker", "employer_member", "provider_member"] as const;

export const loader = page("accounts.register", {}, async ({ request, ctx }) => {
  const token = await readRegistrationToken(request);
  const draft = token === null ? null : await findRegistration(token, ctx);
  return { kind: draft?.kind };
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("register.title"),
});

export const action = command(
  "accounts.register",
  { forms: { start: registrationKind } },
  async ({ form, request, load, ctx, locale }) => {
    const token = await readRegistrationToken(request);
    const client = await clientOf(request, load);
    const started = await startRegistration({ kind: form.kind, token }, client, ctx);
    if (!started.ok) return tellWait(started, { now: ctx.now, locale });
    return done(href(locale, "accounts.registerStep", { step: "name" }), undefined, {
      "Set-Cookie": await registrationCookie(started.token),
    });
  },
);

export default function Register() {
  const { kind } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("register.lede")}</Lede>
      <p>{t("register.age")}</p>
      <ActionForm>
        <RadioField
          name="kind"
          label={t("register.kind.label")}
          defaultValue={kind}
          options={kinds.map((value) => ({
            value,
            label: t(`register.kind.${value}`),
            hint: t(`register.kind.${value}.hint`),
          }))}
        />
        <Button>{t("register.continue")}</Button>
      </ActionForm>
      <p>
        <Link href={href(locale, "accounts.signIn")} isPlain>
          {t("register.haveAccount")}
        </Link>
      </p>
    </>
  );
}
