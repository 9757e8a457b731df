import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatMoment, formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ResultItem, ResultList } from "#app/ui/result-list.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { enrolmentTones } from "../components/enrolment-words.ts";
import { listOwnEnrolments } from "../enrolment/list-own-enrolments.server.ts";
import { afterQuery } from "../schema/enrolment-forms.ts";

export const loader = page("enrolments.list", { query: afterQuery }, (args) =>
  listOwnEnrolments(args.query, seekerOf(args.actor), args.locale, args.ctx),
);

export const handle = pageHandle<typeof loader>()("enrolments", {
  title: ({ t }) => t("list.title"),
});

export default function Enrolments() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { rows, next } = useLoaderData<typeof loader>();
  const find = (
    <p>
      <a className="link-standalone" href={href(locale, "training.courses")}>
        {t("list.find")}
      </a>
    </p>
  );
  if (rows.length === 0) {
    return (
      <EmptyState title={t("list.empty")}>
        <p>{t("list.emptyText")}</p>
        {find}
      </EmptyState>
    );
  }
  return (
    <>
      {find}
      <ResultList>
        {rows.map(({ id, state, title, provider, startsAt, offerUntil }) => (
          <ResultItem
            key={id}
            href={href(locale, "enrolments.one", { enrolmentId: id })}
            title={<span lang={languageOf(title, locale)}>{title}</span>}
            byline={<span lang={languageOf(provider, locale)}>{provider}</span>}
            foot={[
              <p key="state">
                <Tag tone={enrolmentTones[state]}>{t(`short.${state}`)}</Tag>{" "}
                {offerUntil && t("list.offer", { until: formatMoment(offerUntil, locale) })}
              </p>,
              ...(startsAt
                ? [
                    <p key="at" className="muted">
                      {t("list.starts", { day: formatShortDay(shanghaiDay(startsAt), locale) })}
                    </p>,
                  ]
                : []),
            ]}
          />
        ))}
      </ResultList>
      {next && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "enrolments.list", {}, { after: next })}
          >
            {t("list.older")}
          </a>
        </p>
      )}
    </>
  );
}
