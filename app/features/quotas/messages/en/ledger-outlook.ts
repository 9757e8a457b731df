import type { Translation } from "#app/i18n/translate.ts";
import type { ledgerOutlook as zhCN } from "../zh-CN/ledger-outlook.ts";

export const ledgerOutlook = {
  "forecast.title": "This year and next, if nothing changes",
  "forecast.assumes":
    "This assumes the same staff and wages, that disabled staff whose contract has not ended stay, and that each month looks like the last one entered. People whose certificate ends before filing opens and is not renewed are not counted.",
  "forecast.year": "Year",
  "forecast.toYearEnd": "{year}, to its end",
  "forecast.nextYear": "All of {year}",
  "hire.assumes":
    "One person is added to the forecast above: every month from the one chosen counts, the wage is your average wage, your staff grows by one, and next year is a whole one.",
  "hire.sentence.better":
    "{year}: {before} is due without, {after} with the hire. Levy and reward together, you are {gain} better off.",
  "hire.sentence.worse":
    "{year}: {before} is due without, {after} with the hire. Levy and reward together, you are {gain} worse off.",
  "hire.sentence.same": "{year}: {before} is due without, {after} with the hire. Nothing changes.",
  "hire.working": "Working of {year} with the hire",
  "expiry.past": "Certificate ended on {day}",
  "expiry.near_one": "Certificate ends on {day}, in {count} day",
  "expiry.near_other": "Certificate ends on {day}, in {count} days",
  "mail.expiry.subject": "Certificates in your ledger end soon",
  "mail.expiry.line_one": "The certificate of {count} person ends within {days} days.",
  "mail.expiry.line_other": "The certificates of {count} people end within {days} days.",
  "mail.expiry.body":
    "{name},\n\n{lines}\n\nSomebody whose certificate has ended when the return is filed is not counted for the whole year. Please remind them to renew it in time, and enter the new one in the ledger: {link}\n\n{site}",
} as const satisfies Translation<typeof zhCN>;
