import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { ApplicantFilters } from "../components/applicant-filters.tsx";
import { ApplicantTable } from "../components/applicant-table.tsx";
import { listApplications } from "../employer/list-applications.server.ts";
import { listAppliedPositions } from "../employer/list-positions.server.ts";
import { statesWaitingFor } from "../policy/index.ts";
import { applicantsQuery, filterOf } from "../schema/employer-forms.ts";
import type { ApplicantsQuery } from "../schema/employer-forms.ts";

export const loader = page(
  "applicants.list",
  { query: applicantsQuery },
  async ({ actor, query, ctx }) => {
    const member = employerOf(actor);
    const { after } = query;
    const filter = { ...filterOf(query), ...(after && { after }) };
    const [list, positions] = await Promise.all([
      listApplications(filter, member, ctx),
      listAppliedPositions(member, ctx),
    ]);
    return {
      ...list,
      ...{ positions, query, isVerified: member.verified },
      mayWrite: member.role !== "viewer",
    };
  },
);

export const handle = pageHandle<typeof loader>()("applicants", {
  title: ({ t, data }) => {
    const chosen = data.positions.find(({ id }) => id === data.query.position);
    return chosen ? t("list.titleOf", { title: chosen.title }) : t("list.title");
  },
  width: "tables",
});

export default function Applicants() {
  const t = useMessages("applicants");
  const locale = useLocale();
  const { rows, next, query, counts, isVerified, mayWrite } = useLoaderData<typeof loader>();
  const { after, ...filter } = query;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const us = statesWaitingFor("employer").reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  if (!isVerified) {
    return (
      <EmptyState title={t("list.unverified")}>
        <p>{t("list.unverifiedNext")}</p>
      </EmptyState>
    );
  }
  if (total === 0 && !filter.position) {
    return (
      <EmptyState title={t("list.none")}>
        <p>{t("list.noneNext")}</p>
        <Beside />
      </EmptyState>
    );
  }
  return (
    <>
      <p>{t("list.summary", { total, us })}</p>
      <Beside />
      <ApplicantFilters query={filter} />
      {rows.length === 0 ? (
        <EmptyState title={t("list.noneFound")}>
          <p>{t("list.noneFoundNext")}</p>
        </EmptyState>
      ) : (
        <ApplicantTable
          rows={rows}
          isOfOnePosition={filter.position !== undefined}
          mayWrite={mayWrite}
        />
      )}
      <p className="button-row">
        {after && <Link href={href(locale, "applicants.list", {}, filter)}>{t("list.first")}</Link>}
        {next && (
          <Link href={href(locale, "applicants.list", {}, { ...filter, after: next })}>
            {t("list.next")}
          </Link>
        )}
      </p>
      {mayWrite && rows.length > 0 && <Exports query={filter} />}
    </>
  );
}

/** The list as a file, all pages of it. */
function Exports({ query }: { readonly query: Omit<ApplicantsQuery, "after"> }) {
  const t = useMessages("applicants");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("export.head")}</h2>
      <p>{t("export.hint")}</p>
      <div className="button-row">
        {(["xlsx", "csv"] as const).map((format) => (
          <LinkButton
            key={format}
            href={href(locale, "applicants.export", {}, { ...query, format })}
            variant="secondary"
            download
          >
            {t(`export.${format}`)}
          </LinkButton>
        ))}
      </div>
    </section>
  );
}

/** What belongs to handling applications and has a page of its own. */
function Beside() {
  const t = useMessages("applicants");
  const locale = useLocale();
  const { mayWrite } = useLoaderData<typeof loader>();
  return (
    <p className="button-row">
      <Link href={href(locale, "templates.list")} isStandalone>
        {t("list.templates")}
      </Link>
      {mayWrite && (
        <Link href={href(locale, "kept.list")} isStandalone>
          {t("list.kept")}
        </Link>
      )}
    </p>
  );
}
