import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ConditionList } from "#app/shell/condition-list.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { Facts } from "#app/ui/result-list.tsx";
import { findPeople, type FoundRow } from "../found/find-people.server.ts";
import type { Condition, Met, PositionFacts } from "../policy/index.ts";
import { foundParams, foundQuery } from "../schema/found-forms.ts";

export const loader = page(
  "found.people",
  { params: foundParams, query: foundQuery },
  async ({ params, query, actor, ctx }) => {
    const found = await findPeople({ ...params, ...query }, employerOf(actor), ctx);
    if (!found) throw notFound();
    return { ...found, ...params, ...query };
  },
);

export const handle = pageHandle<typeof loader>()("found", {
  title: ({ t }) => t("people.title"),
  titleSuffix: ({ data }) => ` - ${data.title}`,
  caption: ({ data }) => data.title,
  crumbs: ({ t, locale, data: { positionId, title } }) => [
    { label: t("positions"), href: href(locale, "positions.ownPositions") },
    { label: title, href: href(locale, "positions.ownPosition", { positionId }) },
  ],
});

export default function FoundPeople() {
  const t = useMessages("found");
  const locale = useLocale();
  const { asked, rows, seen, fitting, invited, page, pageCount, positionId } =
    useLoaderData<typeof loader>();
  if (asked === null) {
    return (
      <EmptyState title={t("people.closed")}>
        <p>{t("people.closedText")}</p>
      </EmptyState>
    );
  }
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={t("people.none")}>
          <p>{t("people.noneText")}</p>
        </EmptyState>
      ) : (
        <>
          <Lede>{t("people.lede", { seen: number(seen), fitting: number(fitting) })}</Lede>
          <p>{t("people.least")}</p>
        </>
      )}
      {invited > 0 && <p>{t("people.invited", { count: invited })}</p>}
      <ul className="result-list" role="list">
        {rows.map((row) => (
          <li key={row.id}>
            <Person row={row} asked={asked} />
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefFor={(to) => href(locale, "found.people", { positionId }, { page: String(to) })}
      />
    </>
  );
}

function Person({ row, asked }: { readonly row: FoundRow; readonly asked: PositionFacts }) {
  const t = useMessages("found");
  const locale = useLocale();
  const { mayOpen, positionId } = useLoaderData<typeof loader>();
  const called = row.name ?? t("person", { code: row.code });
  return (
    <>
      <h2 className="result-title">{called}</h2>
      <Facts
        facts={[
          { term: t("people.tally"), value: t("people.tallyText", tallyOf(row.conditions)) },
          { term: t("people.since"), value: formatDay(shanghaiDay(row.since), locale) },
        ]}
      />
      <ConditionList
        conditions={row.conditions.filter(({ met }) => met !== "met")}
        seeker={row.shown}
        asked={asked}
        isOfOther
      />
      {mayOpen && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "found.person", { positionId, foundId: row.id })}
          >
            {t("people.open")}
            <VisuallyHidden>{t("about", { name: called })}</VisuallyHidden>
          </a>
        </p>
      )}
    </>
  );
}

function tallyOf(conditions: readonly Condition[]) {
  const count = (met: Met) => conditions.filter((condition) => condition.met === met).length;
  return { met: count("met"), notMet: count("not-met"), unknown: count("unknown") };
}
