import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { ContentReview } from "../schema/content.ts";
import type { PositionField, PositionFields } from "../schema/position-fields.ts";
import { positionSections, sectionFields } from "../schema/sections.ts";
import type { PositionSection } from "../schema/sections.ts";
import { fieldText } from "./field-text.ts";
import { WordingFindings } from "./wording-findings.tsx";

interface PositionAnswersProps {
  readonly fields: PositionFields;
  readonly names: { readonly occupation: string; readonly region: string };
  readonly review: ContentReview;
  /** Where a part is changed; left out where it only is read. */
  readonly changeHref?: (section: PositionSection) => string;
}

/** Everything a position says, part by part, with what the posting review found beside it. */
export function PositionAnswers({ fields, names, review, changeHref }: PositionAnswersProps) {
  const t = useMessages("positions");
  const shown = positionSections.filter((section) => section !== "wording");
  return (
    <>
      {shown.map((section) => (
        <section key={section} className="section">
          <h2>{t(`section.${section}`)}</h2>
          <WordingFindings
            fields={fields}
            findings={review.findings.filter(({ field }) =>
              sectionFields[section].includes((field.split(".")[0] ?? "") as PositionField),
            )}
          />
          <Answers section={section} fields={fields} names={names} changeHref={changeHref} />
        </section>
      ))}
    </>
  );
}

function Answers({
  section,
  fields,
  names,
  changeHref,
}: Pick<PositionAnswersProps, "fields" | "names"> & {
  readonly section: PositionSection;
  readonly changeHref: PositionAnswersProps["changeHref"];
}) {
  const t = useMessages("positions");
  const locale = useLocale();
  const rows = sectionFields[section].map((field) => {
    const named = { occupation: names.occupation, region: names.region } as const;
    const text =
      field === "occupation" || field === "region"
        ? named[field]
        : fieldText(field, fields[field], t, locale);
    const label = t(`field.${field}`);
    return {
      term: label,
      value: <span className="prewrap">{text === "" ? t("answer.none") : text}</span>,
      ...(changeHref && {
        actions: [{ href: changeHref(section), label: t("answer.change") }],
      }),
    };
  });
  return <SummaryList rows={rows} />;
}
