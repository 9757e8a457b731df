import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TabNav } from "#app/ui/tabs.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { ComparedRows } from "../components/compared-rows.tsx";
import { listTones } from "../components/list-tones.ts";
import {
  compareAgain,
  decideKind,
  decideRow,
  discardList,
  takeList,
} from "../decide-list.server.ts";
import { findList } from "../list-reads.server.ts";
import { bulkKinds, rowKinds } from "../policy/index.ts";
import { listForms, listParams, rowsQuery } from "../schema/forms.ts";
import styles from "../registers.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "registers.list",
  { params: listParams, query: rowsQuery },
  async ({ params, query, actor, locale, ctx }) => {
    const asked = { ...params, kind: query.kind, after: query.after };
    const found = await findList(asked, officerOf(actor), locale, ctx);
    if (!found) throw notFound();
    return found;
  },
);

export const action = command(
  "registers.list",
  { params: listParams, forms: listForms },
  async ({ params: { listId }, actor, locale, ctx, url, ...posted }) => {
    const officer = officerOf(actor);
    const verdict = await decide();
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    // Back to the kind that is being decided.
    const { kind } = rowsQuery.parse(Object.fromEntries(url.searchParams));
    const here = href(locale, "registers.list", { listId }, kind ? { kind } : {});
    return verdict.ok ? done(here, posted.intent) : verdict;

    function decide() {
      switch (posted.intent) {
        case "row":
          return decideRow({ listId, ...posted.form }, officer, ctx);
        case "kind":
          return decideKind({ listId, ...posted.form }, officer, ctx);
        case "take":
          return takeList({ listId }, officer, ctx);
        case "compare":
          return compareAgain({ listId }, officer, ctx);
        case "discard":
          return discardList({ listId }, officer, ctx);
      }
    }
  },
);

export const handle = pageHandle<typeof loader>()("registers", {
  title: ({ t, data }) => t(`list.title.${data.of}`, { year: data.year }),
  titleSuffix: ({ t, data }) => ` - ${t(`listState.${data.state}`)}`,
  caption: ({ data }) => data.fileName,
  crumbs: ({ t, locale }) => [
    { label: t("graduates.title"), href: href(locale, "registers.graduates") },
    { label: t("lists.title"), href: href(locale, "registers.lists") },
  ],
  width: "tables",
});

export default function ListPage() {
  const t = useMessages("registers");
  const { state, rowsRead, rowsBad, undecided, faults } = useLoaderData<typeof loader>();
  const isStaged = state === "staged";
  return (
    <>
      <p>
        <Tag tone={listTones[state]}>{t(`listState.${state}`)}</Tag>
      </p>
      <Lede>{t("list.read", { read: rowsRead, bad: rowsBad })}</Lede>
      <p>{t("list.audited")}</p>
      {isStaged && <p role="status">{t("list.undecided", { count: undecided })}</p>}
      <Columns />
      {faults.length > 0 && (
        <section className="section">
          <h2>{t("list.faults")}</h2>
          <ul>
            {faults.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <Kinds />
      {isStaged ? <Ending /> : <p>{t(`list.after.${state as "taken"}`)}</p>}
    </>
  );
}

function Columns() {
  const t = useMessages("registers");
  const { columns } = useLoaderData<typeof loader>();
  return (
    <Details summary={t("list.columns")}>
      <ul>
        {columns.map(({ header, field }, at) => (
          <li key={at}>
            <span lang="zh-CN">{header}</span>
            {field === null ? t("list.columnOut") : t("list.column", { field: t(`fact.${field}`) })}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Kinds() {
  const t = useMessages("registers");
  const locale = useLocale();
  const { id: listId, state, counts, kind, rows, next } = useLoaderData<typeof loader>();
  const isStaged = state === "staged";
  const bulk = bulkKinds.find((each) => each === kind);
  return (
    <section className="section">
      <h2>{t("list.compared")}</h2>
      <TabNav
        label={t("list.kinds")}
        tabs={rowKinds.map((each) => ({
          label: t(`kind.${each}`, { count: counts[each].all }),
          href: href(locale, "registers.list", { listId }, { kind: each }),
          isCurrent: each === kind,
        }))}
      />
      <p>{t(`kindText.${kind}`)}</p>
      {isStaged && bulk && counts[bulk].undecided > 0 && (
        <div className="button-row">
          {(["take", "keep"] as const).map((decision) => (
            <ActionForm key={decision} intent="kind" idPrefix={`all-${decision}-`}>
              <input type="hidden" name="kind" value={bulk} />
              <input type="hidden" name="decision" value={decision} />
              <Button variant="secondary">
                {t(`list.all.${decision}.${bulk}`, { count: counts[bulk].undecided })}
              </Button>
            </ActionForm>
          ))}
        </div>
      )}
      {rows.length === 0 ? (
        <p>{t("list.noRows")}</p>
      ) : (
        <ComparedRows rows={rows} kind={kind} mayDecide={isStaged && kind !== "same"} />
      )}
      {next !== null && (
        <p>
          <Link
            href={href(locale, "registers.list", { listId }, { kind, after: next })}
            isStandalone
          >
            {t("page.next")}
          </Link>
        </p>
      )}
    </section>
  );
}

function Ending() {
  const t = useMessages("registers");
  return (
    <section className="section">
      <h2>{t("list.decide")}</h2>
      <ActionForm intent="take" idPrefix="take-">
        <p>{t("list.takeText")}</p>
        <Button>{t("list.take")}</Button>
      </ActionForm>
      <div className="button-row">
        <ActionForm intent="compare" idPrefix="compare-">
          <Button variant="secondary">{t("list.compare")}</Button>
        </ActionForm>
        <ActionForm intent="discard" idPrefix="discard-">
          <Button variant="danger">{t("list.discard")}</Button>
        </ActionForm>
      </div>
    </section>
  );
}
