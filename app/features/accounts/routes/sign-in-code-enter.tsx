import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CodeEntry } from "#app/features/accounts/components/code-entry.tsx";
import { maskedAddress } from "#app/features/accounts/policy/index.ts";
import { enterCode } from "#app/features/accounts/schema.ts";
import { signInByCode } from "#app/features/accounts/sign-in-by-code.server.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { done, safeNext } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { begunSessionCookies, clientOf } from "#app/http/session.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { askedChallenge, sendAndGo } from "./code-steps.server.ts";

export const loader = page("accounts.signInCodeEnter", {}, async (args) => {
  const { address } = await askedChallenge("sign_in", "accounts.signInCode", args);
  return { sentTo: maskedAddress(address), channel: address.channel };
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("codeEnter.title"),
  crumbs: ({ t, locale }) => [
    { label: t("signIn.title"), href: href(locale, "accounts.signIn") },
    { label: t("signInCode.title"), href: href(locale, "accounts.signInCode") },
  ],
});

export const action = command(
  "accounts.signInCodeEnter",
  { forms: { enter: enterCode, again: z.object({}) } },
  async (args) => {
    const challenge = await askedChallenge("sign_in", "accounts.signInCode", args);
    if (args.intent === "again") {
      return sendAndGo(challenge, "accounts.signInCodeEnter", args, "codeSentAgain");
    }
    const { form, ctx, locale, url, request, load } = args;
    const answer = await signInByCode(
      { challenge, code: form.code },
      await clientOf(request, load),
      ctx,
    );
    if (!answer.ok) return tellWait(answer, { now: ctx.now, locale });
    const path = safeNext(url.searchParams.get("next"), href(locale, "accounts.account"));
    return done(path, undefined, await begunSessionCookies(answer));
  },
);

export default function SignInCodeEnter() {
  const t = useMessages("accounts");
  return (
    <CodeEntry {...useLoaderData<typeof loader>()} intent="enter">
      <Button>{t("signIn.button")}</Button>
    </CodeEntry>
  );
}
