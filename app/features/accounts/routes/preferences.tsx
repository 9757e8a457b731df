import { useRouteLoaderData } from "@remix-run/react";
import { z } from "zod";
import { savePreferences } from "#app/features/accounts/save-preferences.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { browserCookie } from "#app/http/session.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import type { ShellData } from "#app/shell/load-shell.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { readingPreferences, type PreferenceName } from "#app/shell/preferences.ts";
import { Button } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";

const YEAR_SECONDS = 365 * 86_400;
const names = Object.keys(readingPreferences) as PreferenceName[];

const choices = z.object({
  theme: z.enum(readingPreferences.theme),
  contrast: z.enum(readingPreferences.contrast),
  text: z.enum(readingPreferences.text),
  spacing: z.enum(readingPreferences.spacing),
  results: z.enum(readingPreferences.results),
  pageLength: z.enum(readingPreferences.pageLength),
});

export const loader = page("accounts.preferences", {}, () => null);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("preferences.title"),
});

export const action = command(
  "accounts.preferences",
  { forms: { save: choices } },
  async ({ actor, form, ctx, locale }) => {
    const path = href(locale, "accounts.preferences");
    if (actor.kind !== "visitor") {
      await savePreferences(form, actor, ctx);
      return done(path, "preferencesSaved");
    }
    return done(path, "preferencesSaved", {
      "Set-Cookie": await browserCookie("preferences", YEAR_SECONDS).serialize(form),
    });
  },
);

export default function Preferences() {
  const t = useMessages("accounts");
  const shell = useRouteLoaderData<ShellData>("root");
  const isSignedIn = Boolean(shell?.account);
  return (
    <>
      <Lede>{t(isSignedIn ? "preferences.lede.person" : "preferences.lede.visitor")}</Lede>
      <ActionForm>
        {names.map((name) => (
          <RadioField
            key={name}
            name={name}
            label={t(`preferences.${name}.label`)}
            {...(name === "results" && { hint: t("preferences.results.hint") })}
            defaultValue={shell?.preferences[name] ?? readingPreferences[name][0]}
            options={readingPreferences[name].map((value) => ({
              value,
              label: t(`preferences.${name}.${value}` as "preferences.theme.light"),
            }))}
          />
        ))}
        <Button>{t("preferences.button")}</Button>
      </ActionForm>
    </>
  );
}
