import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { WordingFinding } from "../policy/index.ts";
import type { PositionFields } from "../schema/position-fields.ts";

interface WordingFindingsProps {
  readonly findings: readonly WordingFinding[];
  readonly fields: PositionFields;
}

/** What the posting review found: where it stands, the article it offends, what to write instead. */
export function WordingFindings({ findings, fields }: WordingFindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul className="findings" role="list">
      {findings.map((finding) => (
        <li key={`${finding.field}-${finding.start}-${finding.phraseId}`}>
          <Finding finding={finding} fields={fields} />
        </li>
      ))}
    </ul>
  );
}

function Finding({ finding, fields }: { finding: WordingFinding; fields: PositionFields }) {
  const t = useMessages("positions");
  const language = useLocale() === "en" ? "en" : "zh";
  const { category, severity, article, instead, explained, phraseId } = finding;
  const reason = fields.wordingReasons[phraseId] ?? "";
  return (
    <div className={`finding finding-${severity}`}>
      <p>
        <strong>{t(`finding.${severity}`)}</strong>{" "}
        <WordsInPlace finding={finding} fields={fields} />
      </p>
      <p>
        {t("finding.why", {
          category: t(`wording.${category}`),
          law: article.law[language],
          article: article.article,
        })}
      </p>
      <p>{t("finding.instead", { text: instead[language] })}</p>
      {explained === "in-text" && <p>{t("finding.inText")}</p>}
      {explained === "by-employer" && reason !== "" && <p>{t("finding.byEmployer", { reason })}</p>}
    </div>
  );
}

const AROUND = 16;

/** The words with a little of what stands around them, marked. */
function WordsInPlace({ finding, fields }: { finding: WordingFinding; fields: PositionFields }) {
  const t = useMessages("positions");
  const text = textOf(finding.field, fields);
  const { start, end, found } = finding;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return (
    <span>
      {t.rich("finding.place", {
        field: fieldLabel(finding.field, t),
        words: (
          <q key="words">
            {start > AROUND && "…"}
            {before}
            <mark>{found}</mark>
            {after}
            {end + AROUND < text.length && "…"}
          </q>
        ),
      })}
    </span>
  );
}

function textOf(path: string, fields: PositionFields): string {
  const [name = "", at, part = "text"] = path.split(".");
  if (name === "requirements") {
    const row = fields.requirements[Number(at)];
    return (part === "reason" ? row?.reason : row?.text) ?? "";
  }
  const value = fields[name as keyof PositionFields];
  return typeof value === "string" ? value : "";
}

function fieldLabel(path: string, t: ReturnType<typeof useMessages<"positions">>): string {
  const key = `field.${path.split(".")[0] ?? ""}`;
  return t.has(key) ? t(key) : "";
}
