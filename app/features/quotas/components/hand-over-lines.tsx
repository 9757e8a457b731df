import { formatNumber, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Table } from "#app/ui/table.tsx";
import type { HandOverEffect, HandOverKind } from "../policy/index.ts";

interface PreviewLine {
  readonly returnId: string;
  readonly name: string;
  readonly number: string;
  readonly effect: HandOverEffect;
  readonly amount: number;
  readonly previous: number;
  readonly verdict: { readonly ok: boolean; readonly reason?: string };
}

interface LinesTableProps {
  readonly kind: HandOverKind;
  readonly lines: readonly PreviewLine[];
  /** More lines than are shown. */
  readonly isFirst: boolean;
}

/** What a batch made now would hold. */
export function LinesTable({ kind, lines, isFirst }: LinesTableProps) {
  const t = useMessages("handOvers");
  const locale = useLocale();
  return (
    <Table
      caption={t("new.caption")}
      isCaptionHidden
      note={isFirst ? t("new.first", { count: lines.length }) : undefined}
      rows={lines}
      rowKey={({ returnId }) => returnId}
      columns={[
        {
          key: "name",
          header: t("employer"),
          isRowHeader: true,
          cell: ({ returnId, name }) => (
            <a href={href(locale, "returnReview.review", { returnId })}>{name}</a>
          ),
        },
        { key: "effect", header: t("effect"), cell: ({ effect }) => t(`effect.${effect}`) },
        { key: "number", header: t("determination"), cell: ({ number }) => number || "–" },
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
          cell: ({ effect, previous }) => (effect === "first" ? "–" : formatYuan(previous, locale)),
        },
      ]}
    />
  );
}

interface LeftOutProps {
  readonly kind: HandOverKind;
  readonly leftOut: readonly PreviewLine[];
  readonly states: readonly { readonly why: string; readonly count: number }[];
}

/** Who is in no batch and not in this one, and why. */
export function LeftOutSection({ leftOut, states, kind }: LeftOutProps) {
  const t = useMessages("handOvers");
  const locale = useLocale();
  if (leftOut.length === 0 && states.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("left.title")}</h2>
      {leftOut.length === 0 ? null : (
        <ul>
          {leftOut.map(({ returnId, name, verdict }) => {
            const key = `left.why.${verdict.reason ?? ""}`;
            return (
              <li key={returnId}>
                <a href={href(locale, "returnReview.review", { returnId })}>{name}</a>
                {t("left.because", { why: t.has(key) ? t(key) : t("left.why.other") })}
              </li>
            );
          })}
        </ul>
      )}
      {states.length === 0 ? null : (
        <Table
          caption={t("left.caption")}
          isNarrow
          note={kind === "finance" ? t("left.noReward") : undefined}
          rows={states}
          rowKey={({ why }) => why}
          columns={[
            {
              key: "why",
              header: t("left.state"),
              isRowHeader: true,
              cell: ({ why }) => {
                const words = `left.${why}`;
                return t.has(words) ? t(words) : why;
              },
            },
            {
              key: "count",
              header: t("left.count"),
              align: "number",
              cell: ({ count }) => formatNumber(count, locale),
            },
          ]}
        />
      )}
    </section>
  );
}
