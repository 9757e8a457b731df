import type { Translation } from "../../../../i18n/translate.ts";
import type { returnStaff as zhCN } from "../zh-CN/return-staff.ts";

/** The year's own figures of an employer: staff by month, seasonal work, payroll. */
export const returnStaff = {
  "staff.title": "Staff and wages in {year}",
  "staff.hint":
    "Staff in service at the end of each month, with disabled staff, without people sent by an agency.",
  "staff.monthsLegend": "Staff month by month",
  "staff.month": "Staff in month {month}",
  "staff.seasonalLegend": "Seasonal workers",
  "staff.seasonalHint":
    "Leave empty if there were none. People times months become a yearly average.",
  "staff.seasonalPeople": "People",
  "staff.seasonalMonths": "Months worked",
  "staff.founded": "If founded in this year: from which month",
  "staff.foundedHint": "Leave empty otherwise. 1 to 12.",
  "staff.payroll": "Wages paid in the year (yuan)",
  "staff.payrollHint": "Of all staff in service, such as 12000000.00",
  "staff.save": "Save",
  "staff.missing": "Enter a number, 0 if there was nobody",
  "staff.format": "Enter 0 or a whole number",
} satisfies Translation<typeof zhCN>;
