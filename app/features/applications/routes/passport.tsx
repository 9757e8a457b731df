import { useLoaderData } from "@remix-run/react";
import { adjustments } from "#app/features/positions/policy/index.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { listPassport, removePassportItem, savePassportItem } from "../person/passport.server.ts";
import { passportForm, passportRemoveForm } from "../schema/forms.ts";

export const loader = page("applications.passport", {}, async ({ actor, ctx }) => ({
  items: await listPassport(seekerOf(actor), ctx),
}));

export const action = command(
  "applications.passport",
  { forms: { add: passportForm, remove: passportRemoveForm } },
  async (args) => {
    const { locale, ctx } = args;
    const seeker = seekerOf(args.actor);
    const here = href(locale, "applications.passport");
    if (args.intent === "remove") {
      await removePassportItem(args.form, seeker, ctx);
      return done(here, "passportRemoved");
    }
    const { item = null, words } = args.form;
    const saved = await savePassportItem({ code: item, words }, seeker, ctx);
    return saved.ok ? done(here, "passportAdded") : saved;
  },
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t }) => t("passport.title"),
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "applications.list") }],
});

export default function Passport() {
  const t = useMessages("applications");
  const codes = useMessages("positions");
  const { items } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const taken = items.map(({ code }) => code);
  return (
    <>
      <Lede>{t("passport.lede")}</Lede>
      <p>{t("passport.private")}</p>
      {items.length === 0 ? (
        <p>{t("passport.empty")}</p>
      ) : (
        <ul>
          {items.map(({ id, code, words }) => {
            const name = code ? codes(`adjustment.${code as "captions"}`) : words;
            return (
              <li key={id}>
                <p className="prewrap">
                  {code && words ? t("text.line", { label: name, words }) : name}
                </p>
                <ActionForm intent="remove" idPrefix={`remove-${id}-`}>
                  <input type="hidden" name="id" value={id} />
                  <Button variant="quiet" isInline>
                    {t("passport.remove")}
                    <VisuallyHidden>{t("about", { name })}</VisuallyHidden>
                  </Button>
                </ActionForm>
              </li>
            );
          })}
        </ul>
      )}
      <section className="section">
        <h2>{t("passport.add")}</h2>
        <ActionForm key={items.length} intent="add">
          <NativeSelect
            name="item"
            label={t("adjustment.which")}
            emptyLabel={t("adjustment.own")}
            options={adjustments
              .filter((value) => !taken.includes(value))
              .map((value) => ({ value, label: codes(`adjustment.${value}`) }))}
          />
          <TextAreaField
            name="words"
            label={t("adjustment.inWords")}
            hint={t("passport.wordsHint")}
            rows={3}
          />
          <Button>{t("passport.addButton")}</Button>
        </ActionForm>
      </section>
      <p>
        <a href={href(locale, "positions.search")}>{t("apply.search")}</a>
      </p>
    </>
  );
}
