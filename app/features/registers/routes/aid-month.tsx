import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { readOwnAidMonth } from "../aid-month/reads.server.ts";
import { tickAidMonth } from "../aid-month/tick.server.ts";
import { AidPeople } from "../components/aid-people.tsx";
import { AidShares } from "../components/aid-shares.tsx";
import { useDay } from "../components/day.ts";
import { aidMonthForms, ownAidMonthQuery } from "../schema/aid-month-forms.ts";
import styles from "../registers.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "aidMonth.own",
  { query: ownAidMonthQuery },
  async ({ actor, query, ctx }) => ({
    own: await readOwnAidMonth({ after: query.after }, counsellorOf(actor), ctx),
  }),
);

export const action = command(
  "aidMonth.own",
  { forms: aidMonthForms },
  async ({ actor, form, locale, url, ctx }) => {
    const answer = await tickAidMonth(form, counsellorOf(actor), ctx);
    if (!answer.ok && answer.reason === "not-found") throw notFound();
    const { after } = ownAidMonthQuery.parse({ after: url.searchParams.get("after") ?? undefined });
    return answer.ok
      ? done(href(locale, "aidMonth.own", {}, after ? { after } : {}), "saved")
      : answer;
  },
);

export const handle = pageHandle<typeof loader>()("aidMonth", {
  title: ({ t }) => t("own.title"),
  crumbs: ({ t, locale }) => [{ label: t("crumb.caseload"), href: href(locale, "plans.caseload") }],
});

export default function OwnAidMonth() {
  const t = useMessages("aidMonth");
  const locale = useLocale();
  const day = useDay();
  const { own } = useLoaderData<typeof loader>();
  if (own === null) return <EmptyState title={t("none")}>{t("noneText")}</EmptyState>;
  const { campaign, isOver, figures, people, next } = own;
  const days = { from: day(campaign.from), to: day(campaign.to) };
  return (
    <>
      <Lede>{t(isOver ? "own.over" : "own.lede", days)}</Lede>
      <p>{t("source", { source: campaign.source })}</p>
      {isOver && <Notice>{t("own.readOnly")}</Notice>}
      <section className="section">
        <h2>{t("own.figures")}</h2>
        <AidShares figures={figures} />
      </section>
      <section className="section">
        <h2>{t("own.people")}</h2>
        {people.length === 0 ? (
          <p>{t("own.nobody")}</p>
        ) : (
          <AidPeople people={people} isOver={isOver} />
        )}
        {next !== null && (
          <p>
            <Link href={href(locale, "aidMonth.own", {}, { after: next })} isStandalone>
              {t("page.next")}
            </Link>
          </p>
        )}
      </section>
    </>
  );
}
