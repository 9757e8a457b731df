import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { StandPlace } from "../components/stand-place.tsx";
import { listPublicStands } from "../events/list-public-stands.server.ts";
import type { PublicStand } from "../events/list-public-stands.server.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { publicStandsQuery } from "../schema/stand-forms.ts";

export const loader = page(
  "fairs.stands",
  { params: sessionParams, query: publicStandsQuery },
  async ({ params: { sessionId }, query: { after }, locale, ctx }) => {
    const fair = await listPublicStands({ sessionId, ...(after && { after }) }, locale, ctx);
    if (!fair) throw notFound();
    return data({ fair }, fair.state === "cancelled" ? 410 : 200);
  },
);

export const handle = pageHandle<typeof loader>()("fairs", {
  title: ({ t }) => t("stands.title"),
  caption: ({ locale, data: { fair } }) =>
    fair.startsAt ? `${fair.title} · ${formatDay(shanghaiDay(fair.startsAt), locale)}` : fair.title,
  titleSuffix: ({ data: { fair } }) => ` - ${fair.title}`,
  crumbs: ({ locale, data: { fair } }) => [
    { label: fair.title, href: href(locale, "training.session", { sessionId: fair.sessionId }) },
  ],
});

export default function FairStands() {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { fair } = useLoaderData<typeof loader>();
  const { sessionId, state, stands, total, isFirst, next, mayAsk } = fair;
  return (
    <>
      {state === "cancelled" && (
        <Notice kind="warning" isStanding title={t("stands.cancelled")}>
          <a href={href(locale, "training.session", { sessionId })}>{t("own.session")}</a>
        </Notice>
      )}
      <p>{total === 0 ? t("stands.none") : t("stands.count", { count: total })}</p>
      {stands.map((stand) => (
        <Stand key={stand.id} stand={stand} />
      ))}
      <p className="button-row">
        {!isFirst && (
          <Link href={href(locale, "fairs.stands", { sessionId })}>{t("stands.first")}</Link>
        )}
        {next !== null && (
          <Link href={href(locale, "fairs.stands", { sessionId }, { after: String(next) })}>
            {t("stands.next")}
          </Link>
        )}
      </p>
      {mayAsk && (
        <p>
          <a className="link-standalone" href={href(locale, "fairs.own", { sessionId })}>
            {t("stands.ask")}
          </a>
        </p>
      )}
    </>
  );
}

function Stand({ stand }: { readonly stand: PublicStand }) {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { number, employer, employerId, positions } = stand;
  const name = (
    <a
      href={href(locale, "positions.employer", { organisationId: employerId })}
      lang={languageOf(employer, locale)}
    >
      {employer}
    </a>
  );
  return (
    <section className="section">
      <h2>{t.rich("stands.number", { number: number ?? 0, employer: name })}</h2>
      <StandPlace stand={stand} />
      <h3>{t("stands.open")}</h3>
      {positions.length === 0 ? (
        <p>{t("stands.noneOpen")}</p>
      ) : (
        <ul>
          {positions.map(({ id, title }) => (
            <li key={id}>
              <a
                href={href(locale, "positions.position", { positionId: id })}
                lang={languageOf(title, locale)}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
