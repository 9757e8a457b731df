import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { standTones } from "../components/event-tones.ts";
import { FairResultsSection } from "../components/fair-results.tsx";
import { readFairStands } from "../events/read-stands.server.ts";
import { setFairTerms } from "../events/set-terms.server.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { fairTermsForm } from "../schema/stand-forms.ts";

export const loader = page(
  "fairs.setUp",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, ctx }) => {
    const member = providerOf(actor);
    const fair = await readFairStands(sessionId, member, ctx);
    if (!fair) throw notFound();
    return { fair, mayWrite: member.role !== "viewer" };
  },
);

export const action = command(
  "fairs.setUp",
  { params: sessionParams, forms: { save: fairTermsForm } },
  async ({ form, params: { sessionId }, actor, locale, ctx }) => {
    const saved = await setFairTerms({ sessionId, ...form }, providerOf(actor), ctx);
    return saved.ok ? done(href(locale, "fairs.setUp", { sessionId }), "termsSaved") : saved;
  },
);

export const handle = pageHandle<typeof loader>()("fairs", {
  title: ({ t }) => t("setUp.title"),
  caption: ({ data: { fair } }) => fair.title,
  titleSuffix: ({ data: { fair } }) => ` - ${fair.title}`,
  crumbs: ({ t, locale, data: { fair } }) => [
    { label: t("setUp.sessions"), href: href(locale, "teaching.sessions") },
    { label: fair.title, href: href(locale, "teaching.session", { sessionId: fair.sessionId }) },
  ],
  width: "tables",
});

export default function FairSetUp() {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { fair, mayWrite } = useLoaderData<typeof loader>();
  const { sessionId, terms, isPublic } = fair;
  return (
    <>
      <p>
        {terms
          ? t("setUp.summary", {
              stands: terms.stands,
              taken: terms.taken,
              day: terms.askBy ? formatDay(terms.askBy, locale) : "",
            })
          : t("setUp.notSet")}
      </p>
      {terms && isPublic && (
        <p>
          <a className="link-standalone" href={href(locale, "fairs.stands", { sessionId })}>
            {t("setUp.public")}
          </a>
        </p>
      )}
      {fair.results && <FairResultsSection results={fair.results} />}
      {terms && <Stands />}
      {mayWrite && <Terms />}
    </>
  );
}

function Terms() {
  const t = useMessages("fairs");
  const { terms, version, mayChange } = useLoaderData<typeof loader>().fair;
  return (
    <section className="section">
      <h2>{t("setUp.terms")}</h2>
      {mayChange ? (
        <ActionForm intent="save">
          <p>{t("setUp.termsHint")}</p>
          <VersionField version={version} />
          <NumberTextField
            name="stands"
            label={t("setUp.stands")}
            defaultValue={terms ? String(terms.stands) : undefined}
            width={6}
            required
          />
          <DatePartsField
            name="askBy"
            label={t("setUp.askBy")}
            hint={t("setUp.askByHint")}
            defaultValue={terms?.askBy ?? undefined}
            required
          />
          <Button>{t("setUp.save")}</Button>
        </ActionForm>
      ) : (
        <p>{t("setUp.fixed")}</p>
      )}
    </section>
  );
}

function Stands() {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { stands } = useLoaderData<typeof loader>().fair;
  if (stands.length === 0) {
    return (
      <EmptyState title={t("setUp.none")}>
        <p>{t("setUp.noneText")}</p>
      </EmptyState>
    );
  }
  return (
    <Table
      caption={t("setUp.caption")}
      rows={stands}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "employer",
          header: t("setUp.employer"),
          isRowHeader: true,
          cell: ({ id, employer }) => (
            <a
              href={href(locale, "fairs.decide", { standId: id })}
              lang={languageOf(employer, locale)}
            >
              {employer}
            </a>
          ),
        },
        {
          key: "number",
          header: t("setUp.number"),
          align: "number",
          cell: ({ number }) => number ?? "",
        },
        {
          key: "state",
          header: t("setUp.state"),
          cell: ({ state, isVerified }) => (
            <>
              <Tag tone={standTones[state]}>{t(`state.${state}`)}</Tag>{" "}
              {!isVerified && <Tag tone="warning">{t("setUp.unverified")}</Tag>}
            </>
          ),
        },
        {
          key: "positions",
          header: t("setUp.positions"),
          cell: ({ positions }) => t("setUp.positionsCount", { count: positions }),
        },
        {
          key: "asked",
          header: t("setUp.asked"),
          cell: ({ askedAt }) => formatMoment(askedAt, locale),
        },
      ]}
    />
  );
}
