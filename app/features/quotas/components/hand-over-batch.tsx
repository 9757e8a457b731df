import { formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Details } from "#app/ui/details.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import type { HandOverKind } from "../policy/index.ts";
import { handOverColumns } from "../schema/hand-over-columns.ts";
import type { HandedLine } from "../schema/hand-over-columns.ts";

interface BatchProps {
  readonly id: string;
  readonly kind: HandOverKind;
}

const FILES = [
  ["lines", "csv"],
  ["lines", "xlsx"],
  ["slip", "csv"],
] as const;

/** The files of a batch and what stands in their columns. */
export function BatchFiles({ id, kind, layout }: BatchProps & { readonly layout: number }) {
  const t = useMessages("handOvers");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("files.title")}</h2>
      <p>{t("files.hint")}</p>
      <ul>
        {FILES.map(([part, format]) => (
          <li key={`${part}-${format}`}>
            <a href={href(locale, "handOvers.file", { handOverId: id }, { part, format })} download>
              {t(`files.${part}`, { format: format.toUpperCase() })}
            </a>
          </li>
        ))}
      </ul>
      <Details summary={t("files.columns")}>
        <p>{t("files.columnsHint")}</p>
        <Table
          caption={t("files.columns")}
          isCaptionHidden
          rows={handOverColumns(kind, layout)}
          rowKey={({ key }) => key}
          columns={[
            {
              key: "header",
              header: t("files.column"),
              isRowHeader: true,
              cell: ({ header }) => <span lang="zh-CN">{header}</span>,
            },
            {
              key: "content",
              header: t("files.content"),
              cell: ({ key }) => {
                const words = `column.${key}`;
                return t.has(words) ? t(words) : "";
              },
            },
          ]}
        />
      </Details>
    </section>
  );
}

interface HandedLinesProps extends BatchProps {
  readonly lines: readonly HandedLine[];
  readonly nextLine: number | null;
}

/** A page of what was handed over. */
export function HandedLines({ id, kind, lines, nextLine }: HandedLinesProps) {
  const t = useMessages("handOvers");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("one.lines")}</h2>
      <Table
        caption={t("one.lines")}
        isCaptionHidden
        rows={lines}
        rowKey={({ line }) => line}
        columns={[
          { key: "line", header: t("line"), align: "number", cell: ({ line }) => line },
          { key: "unit", header: t("employer"), isRowHeader: true, cell: ({ unit }) => unit },
          { key: "effect", header: t("effect"), cell: ({ effect }) => t(`effect.${effect}`) },
          { key: "number", header: t("determination"), cell: ({ number }) => number },
          {
            key: "amount",
            header: t(`amount.${kind}`),
            align: "number",
            cell: ({ amount }) => formatYuan(amount, locale),
          },
          {
            key: "previous",
            header: t("previous"),
            align: "number",
            cell: ({ effect, previous }) =>
              effect === "first" ? "–" : formatYuan(previous, locale),
          },
        ]}
      />
      {nextLine === null ? null : (
        <p>
          <Link href={href(locale, "handOvers.one", { handOverId: id }, { after: nextLine })}>
            {t("one.more")}
          </Link>
        </p>
      )}
    </section>
  );
}
