import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import type { Calculated } from "../calculate.server.ts";
import type { Hire } from "../policy/index.ts";
import { HireFields, HireTable } from "./hire-outcome.tsx";

interface HireFormProps {
  readonly result: Calculated;
  readonly hire: Hire;
  readonly query: Readonly<Record<string, string>>;
  readonly year: number;
}

/** What one more hire from a month on would change, this year and the next. */
export function HireForm({ result, hire, query, year }: HireFormProps) {
  const t = useMessages("workingTable");
  const locale = useLocale();
  return (
    <>
      <h2 id="hire">{t("hire.title")}</h2>
      <p>{t("hire.text")}</p>
      <div className="screen-only quota-asked">
        <Form
          method="get"
          action={`${href(locale, "quotas.calculatorResult")}#hire`}
          aria-labelledby="hire"
        >
          {Object.entries(query).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <HireFields hire={hire} year={year} />
          <Button variant="secondary">{t("hire.show")}</Button>
        </Form>
      </div>
      <HireTable hire={hire} year={year} hired={result.hired} />
    </>
  );
}
