import { fen } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { monthOf, monthsOfYear } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import { ratio, roundRatioHalfUp } from "#app/lib/ratio.ts";
import type { StaffOfYear } from "./headcount.ts";
import type { DeclaredPerson } from "./person.ts";

/**
 * A person's year as it will have been if nothing changes: every month after the last one entered repeats it for as
 * long as a contract runs. A person of whom no month was entered stays without months.
 */
export function projectMonths(person: DeclaredPerson, year: number): DeclaredPerson {
  const known = person.months.filter(({ month }) => month.startsWith(String(year)));
  const last = person.months.at(-1);
  if (!last) return person;
  const missing = monthsOfYear(year).filter(
    (month) => month > last.month && isUnderContract(person, month),
  );
  return { ...person, months: [...known, ...missing.map((month) => ({ ...last, month }))] };
}

function isUnderContract({ contracts }: DeclaredPerson, month: PlainMonth): boolean {
  return contracts.some(
    ({ from, to }) => monthOf(from) <= month && (to === null || monthOf(to) >= month),
  );
}

/** The staff of the year after: December's all the year, seasonal work as before, the same average wage. */
export function projectStaff(
  { months, seasonal }: StaffOfYear,
  payroll: Fen,
): { readonly staff: StaffOfYear; readonly payroll: Fen } {
  const december = months.at(-1) ?? 0;
  const staff = {
    months: Array.from({ length: 12 }, () => december),
    seasonal,
    foundedInMonth: null,
  };
  const before = peopleMonths({ months, seasonal, foundedInMonth: null });
  if (before === 0) return { staff, payroll };
  const share = ratio(BigInt(payroll) * BigInt(peopleMonths(staff)), before);
  return { staff, payroll: fen(Number(roundRatioHalfUp(share))) };
}

function peopleMonths({ months, seasonal }: StaffOfYear): number {
  const regular = months.reduce((sum, one) => sum + one, 0);
  return seasonal.reduce((sum, one) => sum + one.people * one.months, regular);
}
