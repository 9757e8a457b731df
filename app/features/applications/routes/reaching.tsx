import { useLoaderData } from "@remix-run/react";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { assistiveAids, communicationModes } from "../policy/index.ts";
import { listReachingOpened, readReaching } from "../reaching/read-reaching.server.ts";
import { saveReaching } from "../reaching/save-reaching.server.ts";
import { reachingForm } from "../schema/reaching-form.ts";

export const loader = page("reaching.own", {}, async ({ actor, ctx }) => {
  const seeker = seekerOf(actor);
  const [note, opened] = await Promise.all([
    readReaching(seeker, ctx),
    listReachingOpened(seeker, ctx),
  ]);
  return { note, opened };
});

export const action = command(
  "reaching.own",
  { forms: { save: reachingForm } },
  async ({ form, actor, locale, ctx }) => {
    const saved = await saveReaching(form, seekerOf(actor), ctx);
    return saved.ok ? done(href(locale, "reaching.own"), "saved") : saved;
  },
);

export const handle = pageHandle<typeof loader>()("reaching", {
  title: ({ t }) => t("title"),
  crumbs: ({ t, locale }) => [{ label: t("profile"), href: href(locale, "matching.profile") }],
});

export default function Reaching() {
  const t = useMessages("reaching");
  const locale = useLocale();
  const { note, opened } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("lede")}</Lede>
      <ul>
        <li>{t("who.counsellor")}</li>
        <li>{t("who.employer")}</li>
        <li>{t("who.nobody")}</li>
      </ul>
      <ActionForm key={note.version} intent="save">
        <input type="hidden" name="version" value={note.version} />
        <CheckboxGroupField
          name="modes"
          label={t("modes")}
          hint={t("modesHint")}
          options={communicationModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
          defaultValue={note.modes}
          optional
        />
        <CheckboxGroupField
          name="aids"
          label={t("aids")}
          hint={t("aidsHint")}
          options={assistiveAids.map((value) => ({ value, label: t(`aid.${value}`) }))}
          defaultValue={note.aids}
          optional
        />
        <TextAreaField
          name="words"
          label={t("words")}
          hint={t("wordsHint")}
          defaultValue={note.words}
          rows={4}
          optional
        />
        <CheckboxField
          name="agreed"
          label={t("agree")}
          hint={t("agreeHint")}
          defaultChecked={note.version > 0}
        />
        <Button>{t("save")}</Button>
      </ActionForm>
      <section className="section">
        <h2>{t("opened")}</h2>
        {opened.length === 0 ? (
          <p>{t("openedNone")}</p>
        ) : (
          <ul>
            {opened.map((at) => (
              <li key={at.toISOString()}>{t("openedAt", { at: formatMoment(at, locale) })}</li>
            ))}
          </ul>
        )}
        <p className="muted">{t("basis")}</p>
      </section>
    </>
  );
}
