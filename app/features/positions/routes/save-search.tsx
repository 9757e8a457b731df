import { useLoaderData } from "@remix-run/react";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { describeSearch } from "../describe-search.server.ts";
import { alertFrequencies } from "../policy/index.ts";
import { saveSearch } from "../save-search.server.ts";
import { storedOf } from "../schema/saved-search.ts";
import { saveSearchForm } from "../schema/saving.ts";
import { askedSearch } from "../schema/search-query.ts";

export const loader = page(
  "positions.saveSearch",
  { query: askedSearch },
  async ({ query: asked, locale, ctx }) => ({
    words: await describeSearch(asked, locale, ctx),
    stored: storedOf(asked),
    q: asked.query.q,
  }),
);

export const action = command(
  "positions.saveSearch",
  { forms: { save: saveSearchForm } },
  async ({ form, actor, locale, ctx }) => {
    const saved = await saveSearch(form, seekerOf(actor), locale, ctx);
    return saved.ok ? done(href(locale, "positions.savedSearches"), "searchSaved") : saved;
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("saveSearch.title"),
  crumbs: ({ t, locale }) => [
    { label: t("savedSearches.title"), href: href(locale, "positions.savedSearches") },
  ],
});

export default function SaveSearch() {
  const t = useMessages("positions");
  const { words, stored, q } = useLoaderData<typeof loader>();
  return (
    <ActionForm intent="save">
      <input type="hidden" name="query" value={stored} />
      <p>{t("saveSearch.what", { words })}</p>
      <TextField
        name="name"
        label={t("saveSearch.name")}
        hint={t("saveSearch.nameHint")}
        defaultValue={q || words.slice(0, 60)}
        required
      />
      <RadioField
        name="frequency"
        label={t("saveSearch.frequency")}
        defaultValue="daily"
        options={alertFrequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
      />
      <p>{t("saveSearch.life")}</p>
      <div className="button-row">
        <Button>{t("saveSearch.button")}</Button>
      </div>
    </ActionForm>
  );
}
