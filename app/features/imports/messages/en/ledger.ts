import type { Translation } from "#app/i18n/translate.ts";
import type { ledger as zhCN } from "../zh-CN/ledger.ts";

export const ledger = {
  "crumb.returns": "Yearly return on disabled staff",
  "crumb.ledger": "Ledger of {year}",
  "list.title.ledger": "Ledger tables imported so far",
  "list.noneText.ledger":
    "You can bring in the disabled staff and the months of an Excel or WPS table at once instead of typing each.",
  "list.good.ledger": "Rows taken into the ledger",
  "list.year": "Year",
  "startLedger.title": "Import the ledger of {year} from a table",
  "startLedger.lede":
    "Upload a table in which each row is a disabled member of staff, with wages and insurance of each month of the year.",
  "startLedger.header":
    "The table needs a header row that says what each column is, such as “Name”, “Certificate number”, “Month 1 wage” or “Month 1 pension”. The headers need not be ours: you match them in the next step.",
  "startLedger.kept":
    "Good rows are written into the ledger. Rows with problems are kept as they are, with an explanation for each cell. An empty cell changes nothing in the ledger.",
  "startLedger.again":
    "Importing the same file twice changes nothing. Nobody is removed from the ledger by an import.",
  "startLedger.number":
    "Format certificate numbers as text, or the spreadsheet turns their last figures into zeros. Numbers are stored encrypted; pages show only their beginning and end.",
  "startLedger.templateXlsx": "Download an empty table (Excel)",
  "startLedger.templateCsv": "Download an empty table (CSV)",
  "startLedger.earlier": "See the tables imported so far",
  "startLedger.consent":
    "Everybody in the table knows and agrees that we use these certificates for the yearly return",
  "consent.missing": "Ask the people for their consent first",
  "template.name": "ledger-of-disabled-staff",
  "template.sheet": "Ledger",
  "refused.ledger-field-missing":
    "Choose the column that holds the name and the one that holds the certificate number. Nothing can be imported without both.",
  "mapping.before.ledger":
    "Exactly this file was imported on {when}. Importing it again changes nothing in the ledger.",
  "preview.kept.ledger":
    "Good rows are written into the ledger of {year}; what the ledger already says is left alone. Rows to correct are kept as they are: you can download them, correct them and import them again.",
  "preview.first.ledger_one": "The first person will look like this",
  "preview.first.ledger_other": "The first {count} people will look like this",
  "preview.withoutEnd": "no end",
  "preview.contract": "Contract",
  "preview.openFrom": "From {from}, without an end",
  "preview.fromTo": "{from} to {to}",
  "preview.month": "Month {first}",
  "preview.months": "Months {first} to {last}",
  "preview.monthSays": "wage {wage}, pension insurance {pension}, medical insurance {medical}",
  "preview.notSaid": "not given",
  "preview.paid": "paid",
  "preview.unpaid": "not paid",
  "show.soFar.ledger": "{read} rows read: {good} taken into the ledger, {bad} to correct.",
  "show.soFarOf.ledger":
    "{read} of about {total} rows read: {good} taken into the ledger, {bad} to correct.",
  "show.over.ledger":
    "The import is done. {read} rows read: {good} taken into the ledger, {bad} to correct.",
  "show.unchanged.ledger": "Rows that say what the ledger said already",
  "show.toLedger": "See the ledger of {year}",
  "show.errorsText.ledger":
    "Download these rows, correct them as their last column says, and import the file once more. What is in the ledger already is not taken twice.",
  "errorsFile.name.ledger": "ledger-to-correct",

  "field.person": "Name",
  "field.certificateKind": "Kind of certificate",
  "field.certificateNumber": "Certificate number",
  "field.militaryGrade": "Military grade",
  "field.validTo": "Valid to",
  "field.post": "Kind of post",
  "field.contractFrom": "Contract start",
  "field.contractTo": "Contract end",
  "field.monthWage": "Month {month} wage",
  "field.monthPension": "Month {month} pension",
  "field.monthMedical": "Month {month} medical",

  "what.not-understood.monthWage": "no amount was found",
  "what.not-understood.monthPension": "this does not say whether it was paid",
  "what.not-understood.monthMedical": "this does not say whether it was paid",
  "what.not-understood.post": "this is not a kind of post that we know",
  "what.not-understood.certificateKind": "this is not a kind of certificate that we know",
  "what.not-understood.militaryGrade": "no grade was found",
  "what.not-understood.validTo": "no date was found",
  "what.not-understood.contractFrom": "no date was found",
  "what.not-understood.contractTo": "no date was found",
  "what.from-above-to.contractTo": "the contract begins later than that",
  "what.number-rounded": "the spreadsheet has lost the last figures",
  "what.certificate-format": "this does not have the form of a certificate number",
  "what.certificate-checksum": "the check digit does not fit",
  "what.certificate-birthdate": "the day of birth in it cannot be",
  "what.kind-unclear": "it does not show which kind of certificate this is",
  "what.grade-missing": "the grade is missing",
  "what.contradicts": "row {candidates} says something else of the same person and month",
  "what.other-name": "the ledger has the same certificate number under “{candidates}”",
  "what.ledger-full": "the ledger is full",

  "expect.person":
    "Write a name of at most 60 characters. One certificate number belongs to one person only.",
  "expect.certificateKind": "Write “disability certificate” or “military certificate”.",
  "expect.certificateNumber":
    "For a disability certificate write its 20 or 22 figures; for a military certificate the holder's resident number, and the kind of certificate.",
  "expect.militaryGrade": "For a military certificate write a grade from 1 to 10, such as “3”.",
  "expect.validTo": "Write a date such as “2030-06-30”, or “permanent” if it does not expire.",
  "expect.post": "Write “managerial or technical” or “other”, or leave it empty.",
  "expect.contractFrom": "Write the day the contract begins, such as “2024-01-01”.",
  "expect.contractTo":
    "Write the day the contract ends, such as “2026-12-31”, or “permanent” if it has no end.",
  "expect.monthWage":
    "Write the wage that was paid for the month, such as “2500.00”; leave it empty if the person did not work here.",
  "expect.monthPension": "Write “yes” or “no”, or the amount that was paid.",
  "expect.monthMedical": "Write “yes” or “no”, or the amount that was paid.",
} as const satisfies Translation<typeof zhCN>;
