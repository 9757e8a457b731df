import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { ratioText } from "#app/lib/ratio.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { knownRows } from "#app/platform/tables/write-table.server.ts";
import type { NothingPublishable, Publishable } from "./publish-bodies.server.ts";
import { readExact } from "../schema/exact-text.ts";
import type { PublishedContent } from "../schema/public-body-forms.ts";

type Speaker = ReturnType<typeof speaker<"publicBodies">>;

const FIGURES = ["bodies", "posts", "people", "counted"] as const;

/** The publishable figures as rows of a file: one a group and one a sum; what is withheld says so, and so does why there are none. */
export function publishedFile(
  found: Verdict<Pick<Publishable, "content">, NothingPublishable>,
  { year, locale }: { readonly year: number; readonly locale: Locale },
) {
  const t = speaker("publicBodies", locale);
  const rows = found.ok ? figureRows(found.content, t) : [[t(`refused.${found.reason}`)]];
  return {
    name: t("export.name", { year }),
    sheet: String(year),
    headers: [t("col.group"), ...FIGURES.map((key) => t(`col.${key}`))],
    rows: knownRows(rows),
  };
}

function figureRows({ together, higher, least }: PublishedContent, t: Speaker): string[][] {
  const hidden = t("withheld.file", { least });
  type Sums = Pick<PublishedContent["together"], (typeof FIGURES)[number]>;
  const cells = (sums: Sums) => [
    String(sums.bodies),
    String(sums.posts),
    sums.people === null ? hidden : String(sums.people),
    sums.counted === null ? hidden : ratioText(readExact(sums.counted), 4),
  ];
  return [together, higher].flatMap((block, at) => {
    if (block.bodies === 0) return [];
    const name = t(at === 0 ? "together.head" : "higher.head");
    return [
      ...block.rows.map((row) => [t(`group.${row.level}.${row.kind}`), ...cells(row)]),
      [`${t("total")}: ${name}`, ...cells(block)],
    ];
  });
}
