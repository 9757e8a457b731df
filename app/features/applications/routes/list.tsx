import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ResultItem, ResultList } from "#app/ui/result-list.tsx";
import { listInvitations } from "../person/invitations.server.ts";
import { statusWords } from "../components/status-words.ts";
import { listOwnApplications } from "../person/read-own-application.server.ts";
import { afterQuery } from "../schema/forms.ts";

export const loader = page(
  "applications.list",
  { query: afterQuery },
  async ({ query, actor, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const [list, invitations] = await Promise.all([
      listOwnApplications(query, seeker, locale, ctx),
      query.after ? [] : listInvitations(seeker, locale, ctx),
    ]);
    return { ...list, invitations };
  },
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t }) => t("list.title"),
});

export default function Applications() {
  const t = useMessages("applications");
  const locale = useLocale();
  const { rows, next } = useLoaderData<typeof loader>();
  if (rows.length === 0) {
    return (
      <>
        <Invitations />
        <EmptyState title={t("list.empty")}>
          <p>{t("list.emptyText")}</p>
          <p>
            <a className="link-standalone" href={href(locale, "positions.search")}>
              {t("apply.search")}
            </a>
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <p>
        <a className="link-standalone" href={href(locale, "applications.passport")}>
          {t("passport.title")}
        </a>
      </p>
      <Invitations />
      <ResultList>
        {rows.map((row) => (
          <ResultItem
            key={row.id}
            href={href(locale, "applications.show", { applicationId: row.id })}
            title={row.title}
            byline={row.employer}
            excerpt={statusWords(row, t, locale)}
            foot={[
              ...(row.unread > 0
                ? [<p key="unread">{t("list.unread", { count: row.unread })}</p>]
                : []),
              ...(row.submittedAt
                ? [
                    <p key="at" className="muted">
                      {t("list.handedIn", { at: formatMoment(row.submittedAt, locale) })}
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
            href={href(locale, "applications.list", {}, { after: next })}
          >
            {t("list.older")}
          </a>
        </p>
      )}
    </>
  );
}

/** Employers that kept the person in mind, and for what. */
function Invitations() {
  const t = useMessages("applications");
  const locale = useLocale();
  const { invitations } = useLoaderData<typeof loader>();
  if (invitations.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("list.invitations", { count: invitations.length })}</h2>
      <ul>
        {invitations.map(({ id, employer, title }) => (
          <li key={id}>
            <a href={href(locale, "applications.invitation", { invitationId: id })}>
              {t("list.invitation", { employer, title })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
