import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import type { OwnResults } from "../events/public-results.server.ts";
import type { Outcome, ScoreUnit } from "../policy/index.ts";
import { resultText } from "./contest-words.ts";

interface Corrected {
  readonly at: Date;
  readonly reason: string;
}

interface Result {
  readonly id: string;
  readonly place: number | null;
  readonly outcome: Outcome;
  readonly score: number | null;
  /** Null: the person has not agreed to their name. */
  readonly name: string | null;
  readonly corrected?: Corrected | null;
}

interface DisciplineResultsProps {
  readonly discipline: {
    readonly name: string;
    readonly unit: ScoreUnit;
    readonly decimals: number;
    readonly results: readonly Result[];
  };
}

/** A discipline's results by place, with what was corrected. */
export function DisciplineResults({ discipline }: DisciplineResultsProps) {
  const t = useMessages("contests");
  const locale = useLocale();
  const { name, results } = discipline;
  if (results.length === 0) {
    return (
      <>
        <h2 lang={languageOf(name, locale)}>{name}</h2>
        <p>{t("public.noResults")}</p>
      </>
    );
  }
  const note = {
    key: "note",
    header: t("public.note"),
    cell: ({ corrected }: Result) => corrected && <Correction corrected={corrected} />,
  };
  return (
    <Table
      caption={t("public.caption", { name })}
      rows={results}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "place",
          header: t("public.place"),
          align: "number",
          cell: ({ place }) => place ?? "",
        },
        {
          key: "name",
          header: t("public.name"),
          isRowHeader: true,
          cell: (row) =>
            row.name === null ? (
              t("public.someone")
            ) : (
              <span lang={languageOf(row.name, locale)}>{row.name}</span>
            ),
        },
        {
          key: "result",
          header: t("public.result"),
          cell: (row) => resultText(t, row, discipline),
        },
        ...(results.some(({ corrected }) => corrected) ? [note] : []),
      ]}
    />
  );
}

function Correction({ corrected: { at, reason } }: { readonly corrected: Corrected }) {
  const t = useMessages("contests");
  const locale = useLocale();
  return t.rich("public.corrected", {
    day: formatShortDay(shanghaiDay(at), locale),
    reason: <span lang={languageOf(reason, locale)}>{reason}</span>,
  });
}

/** What the person reached, and whether their name stands on the public page. */
export function OwnContest({ contest }: { readonly contest: OwnResults }) {
  const t = useMessages("contests");
  const locale = useLocale();
  const { isPublished, results, sessionId, showsName } = contest;
  return (
    <section className="section">
      <h2>{t("own.title")}</h2>
      {!isPublished && <p>{t("own.notYet")}</p>}
      {isPublished && results.length === 0 && <p>{t("own.none")}</p>}
      {results.length > 0 && (
        <ul>
          {results.map((result) => (
            <li key={result.id}>
              {result.place === null
                ? t("own.plain", {
                    discipline: result.discipline,
                    outcome: resultText(t, result, result),
                  })
                : t("own.placed", {
                    discipline: result.discipline,
                    place: result.place,
                    score: resultText(t, result, result),
                  })}{" "}
              {result.corrected && <Correction corrected={result.corrected} />}
            </li>
          ))}
        </ul>
      )}
      {isPublished && (
        <p>
          <Link href={href(locale, "contests.results", { sessionId })} isStandalone>
            {t("own.public")}
          </Link>
        </p>
      )}
      <ActionForm intent="name">
        <CheckboxField
          name="shows"
          label={t("own.shows")}
          hint={t("own.showsText")}
          defaultChecked={showsName}
        />
        <Button variant="secondary">{t("own.save")}</Button>
      </ActionForm>
    </section>
  );
}
