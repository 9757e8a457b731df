import { CodeRequest } from "#app/features/accounts/components/code-request.tsx";
import { askForCode } from "#app/features/accounts/schema.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { sendAndGo } from "./code-steps.server.ts";

export const loader = page("accounts.signInCode", {}, () => null);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("signInCode.title"),
  crumbs: ({ t, locale }) => [{ label: t("signIn.title"), href: href(locale, "accounts.signIn") }],
});

export const action = command("accounts.signInCode", { forms: { send: askForCode } }, (args) =>
  sendAndGo({ purpose: "sign_in", address: args.form.address }, "accounts.signInCodeEnter", args),
);

export default function SignInCode() {
  return <CodeRequest lede={useMessages("accounts")("signInCode.lede")} />;
}
