import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useDay } from "../components/day.ts";
import { readFamilyRegister } from "../families/reads.server.ts";
import { figuresQuery } from "../schema/family-forms.ts";

export const loader = page(
  "families.register",
  { query: figuresQuery },
  ({ actor, query: { on }, ctx }) => readFamilyRegister({ on }, officerOf(actor), ctx),
);

export const handle = pageHandle<typeof loader>()("families", {
  title: ({ t }) => t("register.title"),
  crumbs: ({ t, locale }) => [
    { label: t("crumb.graduates"), href: href(locale, "registers.graduates") },
  ],
  width: "tables",
});

export default function FamilyRegister() {
  const t = useMessages("families");
  const day = useDay();
  const { on, figures, open } = useLoaderData<typeof loader>();
  const days = (count: number | null) =>
    count === null ? t("register.noDays") : t("register.days", { count });
  return (
    <>
      <Lede>{t("register.lede")}</Lede>
      <Form method="get">
        <TextField
          name="on"
          label={t("register.on")}
          hint={t("register.onHint")}
          defaultValue={on}
          width={10}
        />
        <Button variant="secondary">{t("register.show")}</Button>
      </Form>
      <section className="section">
        <h2>{t("register.figures", { day: day(on) })}</h2>
        <SummaryList
          rows={[
            { term: t("register.found"), value: figures.found },
            { term: t("register.cleared"), value: figures.cleared },
            { term: t("register.open"), value: figures.open },
            { term: t("register.median"), value: days(figures.medianDays) },
            { term: t("register.longest"), value: days(figures.longestOpenDays) },
          ]}
        />
      </section>
      <section className="section">
        <h2>{t("register.waiting")}</h2>
        {open.length === 0 ? (
          <p>{t("register.noneOpen")}</p>
        ) : (
          <Table
            caption={t("register.caption")}
            isCaptionHidden
            note={t("register.noNames")}
            rows={open}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "found",
                header: t("register.foundOn"),
                isRowHeader: true,
                cell: ({ foundOn }) => day(foundOn),
              },
              {
                key: "days",
                header: t("family.days"),
                align: "number",
                cell: (row) => row.days,
              },
              {
                key: "people",
                header: t("family.people"),
                align: "number",
                cell: ({ people }) => people,
              },
              {
                key: "counsellor",
                header: t("register.counsellor"),
                cell: ({ counsellor }) => counsellor,
              },
            ]}
          />
        )}
      </section>
    </>
  );
}
