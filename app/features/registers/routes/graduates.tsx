import { useLoaderData } from "@remix-run/react";
import { planKinds } from "#app/features/plans/policy/index.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { TabNav } from "#app/ui/tabs.tsx";
import { assignEntries, proposeAssignment } from "../assign-entries.server.ts";
import { listRegister, registerViews } from "../entry-reads.server.ts";
import { assignForm, registerQuery } from "../schema/forms.ts";

export const loader = page(
  "registers.graduates",
  { query: registerQuery },
  async ({ actor, query, ctx }) => {
    const officer = officerOf(actor);
    const { kind, view, year, after } = query;
    const [list, proposal] = await Promise.all([
      listRegister({ kind, view, year, after }, officer, ctx),
      proposeAssignment(officer, ctx),
    ]);
    return {
      ...list,
      ...proposal,
      kind,
      kinds: planKinds,
      view,
      views: registerViews,
      year: year ?? null,
    };
  },
);

export const action = command(
  "registers.graduates",
  { forms: { assign: assignForm } },
  async ({ actor, locale, ctx, url }) => {
    const assigned = await assignEntries(officerOf(actor), ctx);
    if (!assigned.ok) return assigned;
    const { kind } = registerQuery.parse(Object.fromEntries(url.searchParams));
    return done(href(locale, "registers.graduates", {}, { kind, view: "open" }), "assigned");
  },
);

export const handle = pageHandle<typeof loader>()("registers", {
  title: ({ t, data }) => t(`register.of.${data.kind}`),
  width: "tables",
});

export default function Graduates() {
  const t = useMessages("registers");
  const locale = useLocale();
  const { unassigned, kind, kinds } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("graduates.lede")}</Lede>
      <TabNav
        label={t("register.kinds")}
        tabs={kinds.map((each) => ({
          label: t(`register.of.${each}`),
          href: href(locale, "registers.graduates", {}, { kind: each }),
          isCurrent: each === kind,
        }))}
      />
      <p className="button-row">
        <Link href={href(locale, "registers.lists")} isStandalone>
          {t("lists.title")}
        </Link>
        <Link href={href(locale, "registers.caseloads")} isStandalone>
          {t("caseloads.title")}
        </Link>
        <Link href={href(locale, "families.register")} isStandalone>
          {t("graduates.families")}
        </Link>
        <Link href={href(locale, "aidMonth.report")} isStandalone>
          {t("graduates.aidMonth")}
        </Link>
      </p>
      {unassigned > 0 && <Assign />}
      <Register />
    </>
  );
}

function Assign() {
  const t = useMessages("registers");
  const { unassigned, loads } = useLoaderData<typeof loader>();
  return (
    <section className="section">
      <h2>{t("assign.title", { count: unassigned })}</h2>
      <p>{t("assign.rule")}</p>
      <Table
        caption={t("assign.caption")}
        rows={loads}
        rowKey={({ counsellorId }) => counsellorId}
        columns={[
          {
            key: "name",
            header: t("caseloads.counsellor"),
            isRowHeader: true,
            cell: ({ name }) => name,
          },
          {
            key: "has",
            header: t("assign.has"),
            align: "number",
            cell: ({ people }) => people,
          },
          { key: "gets", header: t("assign.gets"), align: "number", cell: ({ gets }) => gets },
          {
            key: "then",
            header: t("assign.then"),
            align: "number",
            cell: ({ people, gets }) => people + gets,
          },
        ]}
      />
      <ActionForm intent="assign">
        <Button>{t("assign.button", { count: unassigned })}</Button>
      </ActionForm>
    </section>
  );
}

function Register() {
  const t = useMessages("registers");
  const locale = useLocale();
  const { kind, rows, next, counts, years, view, views, year } = useLoaderData<typeof loader>();
  const filter = { kind, ...(year === null ? {} : { year }) };
  return (
    <section className="section">
      <h2>{t("register.title")}</h2>
      <Form method="get">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="view" value={view} />
        <NativeSelect
          name="year"
          label={t("register.year")}
          emptyLabel={t("register.allYears")}
          options={years.map((each) => ({ value: String(each), label: String(each) }))}
          defaultValue={year === null ? undefined : String(year)}
        />
        <Button variant="secondary">{t("register.show")}</Button>
      </Form>
      <TabNav
        label={t("register.views")}
        tabs={views.map((each) => ({
          label: t(`view.${each}`, { count: counts[each] }),
          href: href(locale, "registers.graduates", {}, { ...filter, view: each }),
          isCurrent: each === view,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("register.none")}>{t("register.noneText")}</EmptyState>
      ) : (
        <People />
      )}
      {next !== null && (
        <p>
          <Link
            href={href(locale, "registers.graduates", {}, { ...filter, view, after: next })}
            isStandalone
          >
            {t("page.next")}
          </Link>
        </p>
      )}
    </section>
  );
}

function People() {
  const t = useMessages("registers");
  const { rows, kind } = useLoaderData<typeof loader>();
  return (
    <Table
      caption={t("register.caption")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("fact.name"), isRowHeader: true, cell: ({ name }) => name },
        { key: "number", header: t("fact.number"), cell: ({ number }) => number },
        { key: "year", header: t("lists.year"), cell: ({ year }) => year },
        ...(kind === "graduate" ? (["school", "major"] as const) : (["group"] as const)).map(
          (fact) => ({
            key: fact,
            header: t(`fact.${fact}`),
            cell: (row: (typeof rows)[number]) => row[fact],
          }),
        ),
        {
          key: "state",
          header: t("register.state"),
          cell: ({ state, planState }) =>
            planState === null ? t(`entryState.${state}`) : t(`plan.${planState}`),
        },
        {
          key: "counsellor",
          header: t("caseloads.counsellor"),
          cell: ({ counsellor }) => counsellor ?? t("register.noCounsellor"),
        },
      ]}
    />
  );
}
