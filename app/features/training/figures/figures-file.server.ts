import { regionName } from "#app/features/positions/reference/regions.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { knownRows } from "#app/platform/tables/write-table.server.ts";
import type { CourseKind, Delivery, Teaching } from "../policy/index.ts";
import type { TrainingReport } from "./read-figures.server.ts";

type Group = TrainingReport["figures"]["groups"][number];

/** How a group of the figures is called. */
export function groupName({ by, key }: Group, locale: Locale): string {
  if (by === "region") return regionName(key, locale);
  const t = speaker("trainingFigures", locale);
  if (key === "unknown") return t("unknown");
  if (by === "quarter") {
    const [year = "", quarter = ""] = key.split("-");
    return t("quarter", { year, quarter });
  }
  const words = speaker("training", locale);
  if (by === "kind") return words(`kind.${key as CourseKind}`);
  return by === "teaching"
    ? words(`teaching.${key as Teaching}`)
    : words(`delivery.${key as Delivery}`);
}

/** The figures as a table of a file: the whole, then each group. */
export function figuresFile({ from, to, on, figures, target }: TrainingReport, locale: Locale) {
  const t = speaker("trainingFigures", locale);
  const { total, ended, groups, work } = figures;
  const line = (by: string, name: string, people: number | string, times: number | string) => [
    by,
    name,
    String(people),
    String(times),
  ];
  const rows = [
    line(t("file.all"), t("total"), total.people, total.times),
    line(t("file.all"), t("ended"), "", ended),
    ...groups.map((group) =>
      line(t(`by.${group.by}`), groupName(group, locale), group.people, group.times),
    ),
    ...work.flatMap(({ months: count, due, working, unknown }) => [
      line(t("file.work", { count }), t("work.due"), due, ""),
      line(t("file.work", { count }), t("work.working"), working, ""),
      line(t("file.work", { count }), t("work.unknown"), unknown, ""),
    ]),
    ...(target
      ? [
          line(t("target.head"), t("target.wanted"), target.people, ""),
          line(t("target.head"), t("target.trained"), target.trained, ""),
        ]
      : []),
  ];
  return {
    name: t("file.name", { from, to, on }),
    sheet: on,
    headers: [t("file.by"), t("file.group"), t("people"), t("times")],
    rows: knownRows(rows),
  };
}
