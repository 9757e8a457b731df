import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sealChallenge } from "#app/features/accounts/one-time-codes.server.ts";
import { channels, mailAddress, phoneAddress } from "#app/features/accounts/schema.ts";
import { sendCode } from "#app/features/accounts/send-code.server.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { challengeCookie, clientOf } from "#app/http/session.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";

const params = z.object({ channel: channels });

export const loader = page("accounts.changeAddress", { params }, ({ params: { channel } }) => ({
  channel,
}));
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t, data }) => t(`changeAddress.${data.channel}.title`),
  crumbs: ({ t, locale }) => [
    { label: t("account.title"), href: href(locale, "accounts.account") },
    { label: t("details.title"), href: href(locale, "accounts.details") },
  ],
});

export const action = command(
  "accounts.changeAddress",
  {
    params,
    forms: { mail: z.object({ address: mailAddress }), text: z.object({ address: phoneAddress }) },
  },
  async ({ form, locale, request, load, ctx }) => {
    const { address } = form;
    const purpose = address.channel === "mail" ? "verify_email" : "verify_phone";
    const client = await clientOf(request, load);
    const sent = await sendCode({ purpose, address, locale }, client, ctx);
    if (!sent.ok) return tellWait(sent, { now: ctx.now, locale });
    return done(
      href(locale, "accounts.changeAddressCode", { channel: address.channel }),
      undefined,
      { "Set-Cookie": await challengeCookie(sealChallenge(sent.challenge)) },
    );
  },
);

export default function ChangeAddress() {
  const { channel } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  return (
    <ActionForm intent={channel}>
      <TextField
        name="address"
        label={t(`changeAddress.${channel}.label`)}
        hint={t("changeAddress.hint")}
        type={channel === "mail" ? "email" : "tel"}
        autoComplete={channel === "mail" ? "email" : "tel"}
        width={20}
      />
      <Button>{t("signInCode.button")}</Button>
    </ActionForm>
  );
}
