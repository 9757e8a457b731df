import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { readExact } from "../schema/exact-text.ts";
import type { PublishedContent } from "../schema/public-body-forms.ts";
import { peopleText, percentText } from "./figure-texts.ts";
import { AgainstLinePicture } from "./overview-pictures.tsx";

type Block = PublishedContent["together"] | PublishedContent["higher"];
type Row = Block["rows"][number];

/** Figures of public bodies as they are published: in words, as a picture, and in two tables. */
export function PublishedBodies({ content }: { readonly content: PublishedContent }) {
  const t = useMessages("publicBodies");
  const locale = useLocale();
  const { together, higher, quota, least, unknown, uncertified } = content;
  return (
    <>
      <section className="section">
        <h2>{t("together.head")}</h2>
        <p>
          {t(together.isMet ? "together.met" : "together.notMet", {
            bodies: formatNumber(together.bodies, locale),
            posts: formatNumber(together.posts, locale),
            quota: percentText(quota),
            required: peopleText(together.required),
          })}
        </p>
        <Picture block={together} quota={quota} />
        <BlockTable caption={t("together.caption")} block={together} />
      </section>
      {higher.bodies === 0 ? null : (
        <section className="section">
          <h2>{t("higher.head")}</h2>
          <p>
            {higher.doEmploy === null
              ? t("higher.withheld", { must: higher.mustEmploy })
              : t("higher.sentence", { must: higher.mustEmploy, do: higher.doEmploy })}
          </p>
          <BlockTable caption={t("higher.caption")} block={higher} />
        </section>
      )}
      <p>{t("withheld.note", { least })}</p>
      {unknown > 0 ? <p>{t("unknown.note", { count: unknown })}</p> : null}
      {uncertified > 0 ? <p>{t("uncertified.note", { count: uncertified })}</p> : null}
    </>
  );
}

function Picture({ block, quota }: { readonly block: Block; readonly quota: string }) {
  const t = useMessages("publicBodies");
  const shown = block.rows.filter(({ counted }) => counted !== null);
  if (shown.length === 0) return null;
  const { numerator, denominator } = readExact(quota);
  return (
    <AgainstLinePicture
      title={t("picture", { quota: percentText(quota) })}
      line={Number(numerator) / Number(denominator)}
      rows={shown.map((row) => ({
        label: t(`group.${row.level}.${row.kind}`),
        value: shareText(row),
        share: shareOf(row),
      }))}
    />
  );
}

function shareOf({ counted, posts }: Pick<Row, "counted" | "posts">): number {
  const { numerator, denominator } = readExact(counted ?? "0/1");
  return Number(numerator) / Number(denominator) / posts;
}

function shareText({ counted, posts }: Pick<Row, "counted" | "posts">): string {
  const { numerator, denominator } = readExact(counted ?? "0/1");
  return percentText(`${numerator}/${denominator * BigInt(posts)}`);
}

interface BlockTableProps {
  readonly caption: string;
  readonly block: Block;
}

function BlockTable({ caption, block }: BlockTableProps) {
  const t = useMessages("publicBodies");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const hidden = t("withheld");
  const figures = [
    { key: "bodies", of: ({ bodies }: Omit<Row, "level" | "kind">) => number(bodies) },
    { key: "posts", of: ({ posts }: Omit<Row, "level" | "kind">) => number(posts) },
    {
      key: "people",
      of: ({ people }: Omit<Row, "level" | "kind">) => (people === null ? hidden : number(people)),
    },
    {
      key: "counted",
      of: ({ counted }: Omit<Row, "level" | "kind">) =>
        counted === null ? hidden : peopleText(counted),
    },
    {
      key: "share",
      of: (sums: Omit<Row, "level" | "kind">) => (sums.counted === null ? hidden : shareText(sums)),
    },
  ] as const;
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={block.rows}
      rowKey={({ level, kind }) => `${level} ${kind}`}
      columns={[
        {
          key: "group",
          header: t("col.group"),
          isRowHeader: true,
          cell: ({ level, kind }) => t(`group.${level}.${kind}`),
        },
        ...figures.map(({ key, of }) => ({
          key,
          header: t(`col.${key}`),
          align: "number" as const,
          cell: of,
        })),
      ]}
      footer={{
        group: t("total"),
        ...Object.fromEntries(figures.map(({ key, of }) => [key, of(block)])),
      }}
    />
  );
}
