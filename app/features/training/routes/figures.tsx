import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatNumber, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { ShareBars } from "#app/ui/share-bars.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { groupName } from "../figures/figures-file.server.ts";
import { readTrainingFigures } from "../figures/read-figures.server.ts";
import { listAgreed } from "../figures/register.server.ts";
import { askedDays, dayFields, figuresQuery, refusedDays } from "../schema/figures-query.ts";

export const loader = page(
  "trainingFigures.show",
  { query: figuresQuery },
  async ({ actor, query, locale, ctx }) => {
    const officer = officerOf(actor);
    const { completedIds, ...report } = await readTrainingFigures(askedDays(query), officer, ctx);
    const { length: agreed } = await listAgreed(completedIds, officer, ctx);
    const groups = report.figures.groups.map((group) => ({
      ...group,
      name: groupName(group, locale),
    }));
    return { ...report, groups, register: { agreed }, refused: refusedDays(query, report) };
  },
);

export const handle = pageHandle<typeof loader>()("trainingFigures", {
  title: ({ t }) => t("title"),
  crumbs: ({ t, locale }) => [
    { label: t("crumb.queue"), href: href(locale, "teaching.reviewQueue") },
  ],
  width: "tables",
});

export default function TrainingFiguresPage() {
  const t = useMessages("trainingFigures");
  const locale = useLocale();
  const { from, to, on, figures } = useLoaderData<typeof loader>();
  const day = (one: PlainDate) => formatShortDay(one, locale);
  const number = (count: number) => formatNumber(count, locale);
  const { total, ended } = figures;
  return (
    <>
      <Lede>
        {t("sentence", {
          from: day(from),
          to: day(to),
          people: number(total.people),
          times: number(total.times),
        })}
      </Lede>
      <Target />
      <Period />
      <section className="section">
        <h2>{t("figures.head", { day: day(on) })}</h2>
        <SummaryList
          rows={[
            { term: t("people"), value: number(total.people) },
            { term: t("times"), value: number(total.times) },
            {
              term: t("completion"),
              value: t("share", { part: number(total.times), of: number(ended) }),
            },
          ]}
        />
      </section>
      <Work />
      <Groups />
      <p className="button-row">
        {(["xlsx", "csv"] as const).map((format) => (
          <Link
            key={format}
            href={href(locale, "trainingFigures.export", {}, { from, to, on, format })}
            isStandalone
          >
            {t(`download.${format}`)}
          </Link>
        ))}
      </p>
      <Register />
    </>
  );
}

/** The same people for the national register, as far as they agreed to it. */
function Register() {
  const t = useMessages("trainingFigures");
  const locale = useLocale();
  const { from, to, on, figures, register } = useLoaderData<typeof loader>();
  const { agreed } = register;
  return (
    <section className="section">
      <h2>{t("register")}</h2>
      <p>
        {t("register.text", {
          times: formatNumber(figures.total.times, locale),
          agreed: formatNumber(agreed, locale),
        })}
      </p>
      <p>{t("register.columns")}</p>
      <p>{t("register.logged")}</p>
      {agreed > 0 && (
        <p className="button-row">
          {(["xlsx", "csv"] as const).map((format) => (
            <Link
              key={format}
              href={href(locale, "trainingFigures.register", {}, { from, to, on, format })}
              isStandalone
            >
              {t(`register.${format}`)}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}

/** Who has work after a course: a picture, and the table beside it. */
function Work() {
  const t = useMessages("trainingFigures");
  const locale = useLocale();
  const { work } = useLoaderData<typeof loader>().figures;
  const shareOf = (part: number, of: number) => (of === 0 ? 0 : Math.floor((part * 100) / of));
  return (
    <section className="section">
      <h2>{t("work")}</h2>
      <p>{t("work.text")}</p>
      <ShareBars
        title={t("work.picture")}
        rows={work.map(({ months, due, working }) => {
          const share = shareOf(working, due);
          const value = t("percent", { share });
          return { key: String(months), label: t("work.after", { count: months }), value, share };
        })}
      />
      <Table
        caption={t("work")}
        isCaptionHidden
        rows={work}
        rowKey={({ months }) => String(months)}
        columns={[
          {
            key: "months",
            header: t("work.when"),
            isRowHeader: true,
            cell: ({ months }) => t("work.after", { count: months }),
          },
          ...(["due", "working", "unknown"] as const).map((key) => ({
            key,
            header: t(`work.${key}`),
            align: "number" as const,
            cell: (row: (typeof work)[number]) => formatNumber(row[key], locale),
          })),
        ]}
      />
    </section>
  );
}

function Target() {
  const t = useMessages("trainingFigures");
  const locale = useLocale();
  const { target } = useLoaderData<typeof loader>();
  const day = (one: PlainDate) => formatShortDay(one, locale);
  if (target === null) return <p>{t("target.none")}</p>;
  const share = target.people === 0 ? 100 : Math.floor((target.trained * 100) / target.people);
  return (
    <section className="section">
      <h2>{t("target.head")}</h2>
      <p>
        {t("target.sentence", {
          from: day(target.from),
          to: day(target.to),
          people: formatNumber(target.people, locale),
          trained: formatNumber(target.trained, locale),
        })}
      </p>
      <ShareBars
        title={t("target.picture", { share })}
        rows={[
          { key: "target", label: t("target.trained"), value: t("percent", { share }), share },
        ]}
      />
      <p>{t("target.source", { source: target.source, article: target.article })}</p>
    </section>
  );
}

function Period() {
  const t = useMessages("trainingFigures");
  const { refused, ...taken } = useLoaderData<typeof loader>();
  return (
    <>
      {refused.length > 0 && (
        <Notice kind="warning" isStanding>
          <ul>
            {refused.map(({ field, typed, why }) => (
              <li key={field}>{t(`refused.${why}`, { label: t(field), typed })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form method="get">
        {dayFields.map((field) => (
          <TextField
            key={field}
            name={field}
            label={t(field)}
            hint={t(field === "on" ? "onHint" : "dayHint")}
            defaultValue={refused.find((one) => one.field === field)?.typed ?? taken[field]}
            width={10}
          />
        ))}
        <Button variant="secondary">{t("show")}</Button>
      </Form>
    </>
  );
}

function Groups() {
  const t = useMessages("trainingFigures");
  const locale = useLocale();
  const { groups, figures } = useLoaderData<typeof loader>();
  return (["kind", "delivery", "teaching", "region", "quarter"] as const).map((by) => {
    const rows = groups.filter((group) => group.by === by);
    return (
      <section className="section" key={by}>
        <h2>{t(`by.${by}`)}</h2>
        {rows.length === 0 ? (
          <p>{t("nobody")}</p>
        ) : (
          <>
            <ShareBars
              title={t("picture", { by: t(`by.${by}`) })}
              rows={rows.map(({ key, name, times }) => ({
                ...{ key, label: name, value: formatNumber(times, locale) },
                share: (times * 100) / figures.total.times,
              }))}
            />
            <Table
              caption={t("caption", { by: t(`by.${by}`) })}
              rows={rows}
              rowKey={({ key }) => key}
              columns={[
                {
                  key: "name",
                  header: t(`by.${by}`),
                  isRowHeader: true,
                  cell: ({ name }) => name,
                },
                {
                  key: "people",
                  header: t("people"),
                  align: "number",
                  cell: ({ people }) => formatNumber(people, locale),
                },
                {
                  key: "times",
                  header: t("times"),
                  align: "number",
                  cell: ({ times }) => formatNumber(times, locale),
                },
              ]}
            />
          </>
        )}
      </section>
    );
  });
}
