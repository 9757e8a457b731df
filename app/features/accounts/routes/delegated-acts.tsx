import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatMoment, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { findOwnDelegation } from "../delegations/reads.server.ts";
import { actsQuery, delegationParams } from "../schema/delegation-forms.ts";

export const loader = page(
  "delegations.acts",
  { params: delegationParams, query: actsQuery },
  async ({ params, query, actor, ctx }) => {
    const found = await findOwnDelegation({ ...params, after: query.after }, seekerOf(actor), ctx);
    if (!found) throw notFound();
    return found;
  },
);

export const handle = pageHandle<typeof loader>()("delegations", {
  title: ({ t, data }) => t("acts.title", { name: data.name }),
  crumbs: ({ t, locale }) => [
    { label: t("crumb.account"), href: href(locale, "accounts.account") },
    { label: t("own.title"), href: href(locale, "delegations.own") },
  ],
});

export default function DelegatedActs() {
  const t = useMessages("delegations");
  const locale = useLocale();
  const { id, name, scopes, until, isInForce, isRevoked, acts, next } =
    useLoaderData<typeof loader>();
  const what = scopes.map((scope) => t(`scope.${scope}`)).join(locale === "en" ? "; " : "；");
  const words = { name, what, until: formatShortDay(until, locale) };
  return (
    <>
      <Lede>{t(isInForce ? "own.sentence" : isRevoked ? "own.revoked" : "own.ended", words)}</Lede>
      {acts.length === 0 ? (
        <p>{t("acts.none")}</p>
      ) : (
        <ol reversed role="list">
          {acts.map(({ id: actId, route, intent, subjectId, at }) => {
            const key = `act.${route}.${intent}`;
            const said = t.has(key) ? t(key) : t("act.other");
            return (
              <li key={actId}>
                {formatMoment(new Date(at), locale)}{" "}
                {subjectId !== null &&
                route.startsWith("applications.") &&
                route !== "applications.apply" ? (
                  <a href={href(locale, "applications.show", { applicationId: subjectId })}>
                    {said}
                  </a>
                ) : (
                  said
                )}
              </li>
            );
          })}
        </ol>
      )}
      {next !== null && (
        <p>
          <Link
            href={href(locale, "delegations.acts", { delegationId: id }, { after: next })}
            isStandalone
          >
            {t("page.next")}
          </Link>
        </p>
      )}
    </>
  );
}
