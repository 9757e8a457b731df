import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { beginApplication } from "../person/begin-application.server.ts";
import { readOffer } from "../person/read-offer.server.ts";
import { beginForm } from "../schema/forms.ts";

const params = z.object({ positionId: z.uuid() });

export const loader = page("applications.apply", { params }, async (args) => {
  const { actor, params: where, locale, ctx } = args;
  const offer = await readOffer(where.positionId, seekerOf(actor), locale, ctx);
  if (!offer) throw notFound();
  return { offer };
});

export const action = command(
  "applications.apply",
  { params, forms: { begin: beginForm } },
  async ({ actor, params: { positionId }, locale, ctx }) => {
    const begun = await beginApplication({ positionId, locale }, seekerOf(actor), ctx);
    if (!begun.ok) return begun;
    const { applicationId, isNew } = begun;
    return done(
      href(locale, "applications.show", { applicationId }),
      isNew ? "begun" : "begunBefore",
    );
  },
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t }) => t("apply.title"),
  caption: ({ data: { offer } }) => offer.title,
  titleSuffix: ({ data: { offer } }) => ` - ${offer.title}`,
  crumbs: ({ locale, data: { offer } }) => [
    {
      label: offer.title,
      href: href(locale, "positions.position", { positionId: offer.positionId }),
    },
  ],
});

export default function Apply() {
  const t = useMessages("applications");
  const locale = useLocale();
  const { offer } = useLoaderData<typeof loader>();
  const { employer, closingOn, hideNames, questions, standing, mayApply } = offer;
  if (standing) {
    return (
      <>
        <Lede>{t("apply.standing")}</Lede>
        <LinkButton href={href(locale, "applications.show", { applicationId: standing })}>
          {t("apply.goOn")}
        </LinkButton>
      </>
    );
  }
  if (!mayApply.ok) {
    return (
      <Notice kind="warning" isStanding title={t(`refused.${mayApply.reason}`)}>
        <p>
          <a href={href(locale, "positions.search")}>{t("apply.search")}</a>
        </p>
      </Notice>
    );
  }
  return (
    <>
      <Lede>{t("apply.lede", { employer })}</Lede>
      <ul>
        <li>{t("apply.pauses")}</li>
        {closingOn && <li>{t("apply.until", { date: formatDay(closingOn, locale) })}</li>}
        <li>{t("apply.sees")}</li>
        <li>{t("apply.needs")}</li>
        {hideNames && <li>{t("apply.hidesNames")}</li>}
      </ul>
      {questions.length > 0 && (
        <>
          <h2>{t("apply.questions")}</h2>
          <ol>
            {questions.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
        </>
      )}
      <ActionForm intent="begin">
        <Button>{t("apply.begin")}</Button>
      </ActionForm>
    </>
  );
}
