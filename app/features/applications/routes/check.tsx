import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { sectionLines } from "../compose-text.server.ts";
import { readOwnApplication } from "../person/read-own-application.server.ts";
import { mayFillIn } from "../policy/index.ts";
import { submitApplication } from "../person/submit-application.server.ts";
import { applicationParams, submitForm } from "../schema/forms.ts";

export const loader = page(
  "applications.check",
  { params: applicationParams },
  async ({ actor, params, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const application = await readOwnApplication(params.applicationId, seeker, locale, ctx);
    if (!application) throw notFound();
    const lines = sectionLines(application.own, locale);
    const shown = lines.filter(({ section }) => mayFillIn(seeker, section));
    return { application, lines: shown, isPartial: shown.length < lines.length };
  },
);

export const action = command(
  "applications.check",
  { params: applicationParams, forms: { submit: submitForm } },
  async ({ actor, params, locale, ctx }) => {
    const submitted = await submitApplication(params, seekerOf(actor), ctx);
    if (!submitted.ok) return submitted;
    return done(href(locale, "applications.receipt", params), "submitted");
  },
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t }) => t("check.title"),
  caption: ({ data: { application } }) => application.title,
  titleSuffix: ({ data: { application } }) => ` - ${application.title}`,
  crumbs: ({ t, locale, data: { application } }) => [
    { label: t("list.title"), href: href(locale, "applications.list") },
    {
      label: application.title,
      href: href(locale, "applications.show", { applicationId: application.id }),
    },
  ],
});

export default function Check() {
  const t = useMessages("applications");
  const locale = useLocale();
  const { application, lines, isPartial } = useLoaderData<typeof loader>();
  const { id: applicationId, problems, state, employer } = application;
  if (state !== "draft") {
    return (
      <Notice kind="success" isStanding title={t("check.already")}>
        <p>
          <a href={href(locale, "applications.receipt", { applicationId })}>{t("receipt.title")}</a>
        </p>
      </Notice>
    );
  }
  return (
    <>
      <Lede>{t("check.lede", { employer })}</Lede>
      {problems.length > 0 && (
        <Notice kind="warning" isStanding title={t("check.missing")}>
          <ul>
            {problems.map(({ section, problem }) => (
              <li key={section}>
                <a href={href(locale, "applications.fill", { applicationId, section })}>
                  {t("check.problem", {
                    section: t(`section.${section}`),
                    problem: t(`problem.${problem}`),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <SummaryList
        rows={lines.map(({ section, lines: words }) => ({
          term: t(`section.${section}`),
          value: <span className="prewrap">{words.join("\n") || t("text.nothing")}</span>,
          actions: [
            {
              href: href(locale, "applications.fill", { applicationId, section }),
              label: t("check.change"),
            },
          ],
        }))}
      />
      {isPartial && <p>{t("check.partial")}</p>}
      {problems.length === 0 ? (
        <ActionForm intent="submit">
          <p>{t("check.after")}</p>
          <Button size="large">{t("check.submit")}</Button>
        </ActionForm>
      ) : (
        <LinkButton href={href(locale, "applications.show", { applicationId })}>
          {t("check.back")}
        </LinkButton>
      )}
    </>
  );
}
