import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listCoursesFor } from "#app/features/training/index.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { CoursesFor } from "#app/shell/courses-for.tsx";
import { ConditionList } from "#app/shell/condition-list.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { findFit } from "../find-fits.server.ts";
import { hidePosition, showPosition } from "../hide-position.server.ts";
import { hidingReasons } from "../policy/index.ts";
import { hideForm, showForm } from "../schema/profile-forms.ts";

const params = z.object({ positionId: z.uuid() });

export const loader = page(
  "matching.fit",
  { params },
  async ({ params: { positionId }, actor, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const found = await findFit(positionId, seeker, locale, ctx);
    if (!found) throw notFound();
    return { ...found, isOwn: !seeker.by, courses: await listCoursesFor(found.asked, locale, ctx) };
  },
);

export const action = command(
  "matching.fit",
  { params, forms: { hide: hideForm, show: showForm.partial() } },
  async ({ params: { positionId }, intent, form, actor, locale, ctx }) => {
    const seeker = seekerOf(actor);
    if (intent === "show") {
      await showPosition({ positionId }, seeker, ctx);
      return done(href(locale, "matching.fit", { positionId }), "shown");
    }
    const hidden = await hidePosition({ positionId, reason: form.reason }, seeker, ctx);
    return hidden.ok ? done(href(locale, "matching.fits"), "hidden") : hidden;
  },
);

export const handle = pageHandle<typeof loader>()("matching", {
  title: ({ t }) => t("fit.title"),
  titleSuffix: ({ data }) => data.card.title,
  crumbs: ({ t, locale }) => [{ label: t("fits.title"), href: href(locale, "matching.fits") }],
});

export default function OneFit() {
  const t = useMessages("matching");
  const locale = useLocale();
  const { card, fit, seeker, asked, courses, isOwn } = useLoaderData<typeof loader>();
  const at = { positionId: card.id };
  return (
    <>
      <Lede>
        <span lang={card.titleLang}>{card.title}</span>
        {" · "}
        <span lang={card.employerLang}>{card.employer}</span>
      </Lede>
      <p>{t(fit.fits ? "fit.does" : "fit.doesNot")}</p>
      {fit.fits && fit.isOpenQuestion && <p>{t("fit.open")}</p>}
      <h2>{t("fit.conditions")}</h2>
      <ConditionList conditions={fit.conditions} seeker={seeker} asked={asked} />
      <CoursesFor courses={courses} />
      <p>
        <LinkButton href={href(locale, "applications.apply", at)}>{t("fit.apply")}</LinkButton>
      </p>
      <p>
        <a className="link-standalone" href={href(locale, "positions.position", at)}>
          {t("fit.position")}
        </a>
      </p>
      {isOwn && (
        <p>
          <a href={href(locale, "plans.allowance", {}, { position: card.id })}>
            {t("fit.allowance")}
          </a>
          <br />
          <span className="small muted">{t("fit.allowanceText")}</span>
        </p>
      )}
      <Hiding />
    </>
  );
}

function Hiding() {
  const t = useMessages("matching");
  const { isHidden } = useLoaderData<typeof loader>();
  if (isHidden) {
    return (
      <section className="section">
        <h2>{t("fit.isHidden")}</h2>
        <ActionForm intent="show">
          <Button variant="secondary">{t("fit.show")}</Button>
        </ActionForm>
      </section>
    );
  }
  return (
    <section className="section">
      <h2>{t("fit.hide")}</h2>
      <p>{t("fit.hideText")}</p>
      <ActionForm intent="hide">
        <RadioField
          name="reason"
          label={t("field.reason")}
          options={hidingReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          required
        />
        <Button variant="secondary">{t("fit.hideButton")}</Button>
      </ActionForm>
    </section>
  );
}
