import { useLoaderData } from "@remix-run/react";
import { readPrivacy } from "#app/features/accounts/certificates/privacy.server.ts";
import { forbidden } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";

export const loader = page("certificates.privacy", {}, async ({ actor, ctx }) => {
  if (actor.kind === "visitor") throw forbidden();
  return { ...(await readPrivacy(actor, ctx)), isSeeker: actor.kind === "seeker" };
});
export const handle = pageHandle<typeof loader>()("certificates", {
  title: ({ t }) => t("privacy.title"),
});

export default function Privacy() {
  const { consents, views, isSeeker } = useLoaderData<typeof loader>();
  const t = useMessages("certificates");
  const locale = useLocale();
  const said = (key: string, otherwise: string) => (t.has(key) ? t(key) : otherwise);
  return (
    <>
      <Lede>{t("privacy.lede")}</Lede>
      <section className="section">
        <h2>{t("privacy.consents")}</h2>
        {consents.length === 0 ? <p>{t("privacy.noConsents")}</p> : null}
        {consents.map(({ id, purpose, fields, givenAt, withdrawnAt }) => (
          <section key={id}>
            <h3>{said(`purpose.${purpose}`, purpose)}</h3>
            <SummaryList
              rows={[
                {
                  term: t("privacy.fields"),
                  value: fields.map((field) => said(`data.${field}`, field)).join(t("list.and")),
                },
                { term: t("privacy.given"), value: formatMoment(givenAt, locale) },
                {
                  term: t("privacy.withdrawn"),
                  value: withdrawnAt ? formatMoment(withdrawnAt, locale) : t("privacy.inForce"),
                },
              ]}
            />
          </section>
        ))}
        {isSeeker ? (
          <p>
            <Link href={href(locale, "certificates.own")} isStandalone isPlain>
              {t("privacy.toCertificate")}
            </Link>
          </p>
        ) : null}
      </section>
      <section className="section">
        <h2>{t("privacy.views")}</h2>
        {views.length === 0 ? (
          <p>{t("privacy.noViews")}</p>
        ) : (
          <Table
            caption={t("privacy.viewsCaption")}
            rows={views}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "at",
                header: t("privacy.at"),
                isRowHeader: true,
                cell: ({ at }) => formatMoment(at, locale),
              },
              {
                key: "who",
                header: t("privacy.who"),
                cell: ({ actorKind }) => said(`by.${actorKind.split(":")[0] ?? ""}`, actorKind),
              },
              { key: "what", header: t("privacy.what"), cell: () => t("privacy.certificate") },
            ]}
          />
        )}
      </section>
      <section className="section">
        <h2>{t("privacy.export")}</h2>
        <p>{t("privacy.exportText")}</p>
        <LinkButton
          href={href(locale, "certificates.export")}
          variant="secondary"
          icon="download"
          download
        >
          {t("privacy.exportButton")}
        </LinkButton>
      </section>
    </>
  );
}
