import { useLoaderData, type MetaFunction } from "@remix-run/react";
import type { ReactNode } from "react";
import { regionName, regionOwnName } from "#app/features/positions/reference/regions.ts";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ResultList } from "#app/ui/result-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { FoundPosition, FoundSession } from "../components/found.tsx";
import { searchAllAddress, searchAllQuery } from "../schema/search-all.ts";
import { searchAll } from "../search-all.server.ts";

export const loader = page(
  "finding.search",
  { query: searchAllQuery },
  async ({ query, locale, ctx }) => {
    const { courses, ...found } = await searchAll(query, locale, ctx);
    const { unclearPlace } = query;
    return {
      query,
      ...found,
      courses: {
        ...courses,
        shown: courses.shown.map((session) => ({
          ...session,
          place: regionOwnName(session.region, locale),
        })),
      },
      regionName: query.region && regionName(query.region, locale),
      unclear: unclearPlace && {
        text: unclearPlace.text,
        candidates: unclearPlace.candidates.map((code) => ({
          code,
          name: regionName(code, locale),
        })),
      },
    };
  },
);

export const handle = pageHandle<typeof loader>()("finding", {
  title: ({ t }) => t("title"),
  titleSuffix: ({ t, data: { query, positions, courses } }) =>
    (query.q && t("suffixWords", { q: query.q })) +
    t("suffix", {
      positions: countText(positions.total, t),
      courses: countText(courses.total, t),
    }),
  description: ({ t }) => t("description"),
  width: "results",
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data && data.query.q !== "" ? [{ name: "robots", content: "noindex" }] : [];

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;
type FindingWords = ReturnType<typeof useMessages<"finding">>;

function countText({ value, relation }: Shown["positions"]["total"], t: FindingWords): string {
  return relation === "exact" ? String(value) : t("more", { count: value });
}

export default function Search() {
  const t = useMessages("finding");
  const locale = useLocale();
  const { query, positions, courses, ...shown } = useLoaderData<typeof loader>();
  const isEmpty = positions.total.value === 0 && courses.total.value === 0;
  const counts = {
    positions: countText(positions.total, t),
    courses: countText(courses.total, t),
  };
  const address = searchAllAddress(query);
  return (
    <>
      <Form
        method="get"
        role="search"
        aria-label={t("form")}
        action={href(locale, "finding.search")}
      >
        <TextField name="q" label={t("words")} hint={t("wordsHint")} defaultValue={query.q} />
        <TextField
          name="place"
          label={t("place")}
          hint={t("placeHint")}
          defaultValue={shown.unclear?.text ?? shown.regionName ?? ""}
        />
        <Button icon="search">{t("button")}</Button>
      </Form>
      <UnclearPlace unclear={shown.unclear} q={query.q} />
      {shown.degraded && <Notice kind="warning">{t("degraded")}</Notice>}
      <p role="status" className="found-counts">
        {isEmpty ? t("foundNone") : t("found", counts)}
      </p>
      {isEmpty && <p>{t("noneHint")}</p>}
      <Group
        id="positions"
        title={t("positions", { count: counts.positions })}
        none={t("positionsNone")}
        all={
          positions.total.value > 0
            ? [
                href(locale, "positions.search", {}, address),
                t("positionsAll", { count: counts.positions }),
              ]
            : [href(locale, "positions.search"), t("positionsOther")]
        }
      >
        {positions.shown.map((position) => (
          <FoundPosition key={position.id} position={position} />
        ))}
      </Group>
      <Group
        id="courses"
        title={t("courses", { count: counts.courses })}
        none={t("coursesNone")}
        all={
          courses.total.value > 0
            ? [
                href(locale, "training.courses", {}, address),
                t("coursesAll", { count: counts.courses }),
              ]
            : [href(locale, "training.courses"), t("coursesOther")]
        }
      >
        {courses.shown.map((session) => (
          <FoundSession key={session.id} session={session} />
        ))}
      </Group>
    </>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  /** Where all of them are, and what that is called. */
  readonly all: readonly [href: string, label: string];
  readonly children: readonly ReactNode[];
}

/** What was found of one kind, under a heading that counts it. */
function Group({ id, title, none, all: [to, label], children }: GroupProps) {
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children.length === 0 ? <p>{none}</p> : <ResultList>{children}</ResultList>}
      <p>
        <a className="link-standalone" href={to}>
          {label}
        </a>
      </p>
    </section>
  );
}

/** A place that is unknown, or several of the same name to choose from. */
function UnclearPlace({ unclear, q }: Pick<Shown, "unclear"> & { readonly q: string }) {
  const t = useMessages("finding");
  const locale = useLocale();
  if (!unclear) return null;
  const { text, candidates } = unclear;
  if (candidates.length === 0) {
    return <Notice kind="warning">{t("placeUnknown", { text })}</Notice>;
  }
  return (
    <Notice kind="warning">
      <p>{t("placeAmbiguous", { text })}</p>
      <ul>
        {candidates.map(({ code, name }) => (
          <li key={code}>
            <a
              className="link-standalone"
              href={href(locale, "finding.search", {}, searchAllAddress({ q, region: code }))}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
