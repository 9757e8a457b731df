import { keyOf, type Accepted } from "./accepted.ts";

interface Run {
  /** Keys of the exceptions that covered a finding. */
  readonly used: ReadonlySet<string>;
  /** Routes that every engine went over; of others the run can say nothing. */
  readonly checked: ReadonlySet<string>;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** What is wrong with the exceptions after a run: past their date, or covering nothing any more. */
export function needless(entries: readonly Accepted[], { used, checked, today }: Run): string[] {
  return entries.flatMap((entry) => {
    if (entry.until < today) return [`past its date ${entry.until}: ${keyOf(entry)}`];
    const isIdle = checked.has(entry.route) && !used.has(keyOf(entry));
    return isIdle ? [`covers nothing: ${keyOf(entry)}`] : [];
  });
}
