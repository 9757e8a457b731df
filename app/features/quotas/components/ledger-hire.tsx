import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import type { findForecast } from "../ledger-forecast.server.ts";
import { HireFields, HireTable } from "./hire-outcome.tsx";
import { WorkingTable } from "./working-table.tsx";

type Asked = NonNullable<Awaited<ReturnType<typeof findForecast>>>["hire"];

interface LedgerHireProps {
  readonly year: number;
  readonly hire: Asked;
}

/** One more hire from a month on, asked of the ledger as it goes on: the difference in a sentence, and the working. */
export function LedgerHire({ year, hire }: LedgerHireProps) {
  const t = useMessages("workingTable");
  const words = useMessages("returns");
  const locale = useLocale();
  const { firstMonth, thisYear, nextYear, ...asked } = hire;
  const years = [
    { of: year, told: thisYear },
    { of: year + 1, told: nextYear },
  ];
  return (
    <section className="section">
      <h2 id="hire">{t("hire.title")}</h2>
      <p>{words("hire.assumes")}</p>
      <div className="screen-only">
        <Form
          method="get"
          action={`${href(locale, "returns.ledger", { year: String(year) })}#hire`}
          aria-labelledby="hire"
        >
          <HireFields hire={asked} year={year} firstMonth={firstMonth} />
          <Button variant="secondary">{t("hire.show")}</Button>
        </Form>
      </div>
      {years.map(({ of, told }) =>
        told ? (
          <p key={of}>
            {words(`hire.sentence.${told.isBetter ? "better" : told.isWorse ? "worse" : "same"}`, {
              year: of,
              before: told.before,
              after: told.after,
              gain: told.gain,
            })}
          </p>
        ) : null,
      )}
      <HireTable hire={asked} year={year} hired={{ thisYear, nextYear }} />
      {years.map(({ of, told }) =>
        told ? (
          <Details key={of} summary={words("hire.working", { year: of })}>
            <WorkingTable caption={words("hire.working", { year: of })} lines={told.lines} />
          </Details>
        ) : null,
      )}
    </section>
  );
}
