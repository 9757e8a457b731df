import type { Translation } from "#app/i18n/translate.ts";
import type { errors as zhCN } from "../zh-CN/errors.ts";

export const errors = {
  "file.empty": "There is nothing in this file. Choose a table with headers and positions.",
  "file.too-large":
    "The file is larger than 25 MB. Split the table and import its parts one by one.",
  "file.old-excel":
    "This is an old kind of spreadsheet (.xls or .et), which cannot be read. Open it in Excel or WPS, save it as “.xlsx” and upload that.",
  "file.encrypted":
    "This file has a password and cannot be read. Remove the password, save, and upload it again.",
  "file.not-a-table": "This is not a table. Upload an .xlsx or .csv file.",
  "file.damaged":
    "This file is damaged and cannot be read on. Open the original table, save a copy and upload that.",
  "file.swells":
    "Unpacked, this file would be far too large, so it was not read. Save a copy and upload that.",
  "file.no-header":
    "No header row was found. Put a row above the positions that says what each column is, such as “Job title” or “Wage”.",
  "file.quote-open":
    "A quotation mark in the table is never closed, so the rest runs together. Open the file in Excel or WPS, save it as “.xlsx” and upload that.",
  "file.sheet-missing": "There is no such sheet.",
  "file.expired":
    "Nobody imported the file within a day, so its content was deleted. Upload it again.",
  "file.missing": "Choose the file to import.",

  "cell.filled": "Row {row}, “{header}”, says “{cell}”: {what}. {expect}",
  "cell.empty": "Row {row}, “{header}”, is empty. {expect}",
  "cell.number":
    "Row {row}, “{header}”: the number belongs to the position “{cell}”, but the row says something else. {expect}",
  "cell.wording":
    "Row {row}, “{header}”: “{found}” may not stand in a posting ({law}, article {article}): “{cell}”. Write instead: {instead}",
  "cell.noHeader": "column {column}",

  "what.not-understood": "this could not be understood",
  "what.not-understood.wage": "no amount was found",
  "what.not-understood.wageFrom": "no amount was found",
  "what.not-understood.wageTo": "no amount was found",
  "what.not-understood.wageUnit": "this is not a unit of pay that we know",
  "what.not-understood.openings": "no number of people was found",
  "what.not-understood.education": "no level of education was found",
  "what.not-understood.experience": "no number of years was found",
  "what.not-understood.closingOn": "no date was found",
  "what.not-understood.contact": "no name, telephone number or e-mail address was found",
  "what.not-understood.contactPhone": "no telephone number was found",
  "what.not-understood.contactEmail": "no e-mail address was found",
  "what.unit-unclear": "it does not say whether this is per month, day or hour",
  "what.from-above-to": "the first amount is higher than the second",
  "what.out-of-range": "the number is out of range",
  "what.unknown": "there is no such name",
  "what.unknown.place": "this place was not found",
  "what.unknown.occupation": "the classification of occupations has no such name",
  "what.ambiguous": "several places have this name: {candidates}",
  "what.no-such-day": "there is no such day",
  "what.year-missing": "the year is missing",
  "what.day-or-month": "it is not clear which is the month and which the day",
  "what.no-date": "this is not a date",
  "what.past": "this day is past, or is today",
  "what.too-late": "this is more than 180 days ahead",
  "what.too-long": "this has more than {most} characters",
  "what.too-many": "these are more than {most}",
  "what.missing": "this is needed",

  "expect.title": "Write the title of the position, such as “客服专员”, in at most 120 characters.",
  "expect.titleEn": "Use at most 200 characters.",
  "expect.occupation":
    "Write the name or number of a class of the Chinese classification of occupations, such as “4-04”, or leave it empty.",
  "expect.formOfWork":
    "Write “Full-time”, “Part time”, “Home-based” or another form of work, or leave it empty.",
  "expect.place": "Write the province, city and district in Chinese, such as “山西省晋城市城区”.",
  "expect.address": "Write only street and number, in at most 200 characters.",
  "expect.wage": "Write “5000-8000元/月” or “面议” (negotiable).",
  "expect.wageFrom": "Write one amount, such as “5000”, not above the highest wage.",
  "expect.wageTo": "Write one amount, such as “8000”.",
  "expect.wageUnit": "Write “month”, “day”, “hour”, “year”, “piece” or “negotiable”.",
  "expect.openings": "Write a number from 1 to 9999, such as “3”, or “若干” (several).",
  "expect.education": "Write “None”, “High school”, “Bachelor” or another level of education.",
  "expect.experience": "Write a number of years, such as “1 year”, or “None”.",
  "expect.contract":
    "Write “Open-ended”, “固定期限劳动合同” or another kind of contract, or leave it empty.",
  "expect.hours": "Use at most 500 characters.",
  "expect.description": "Use at most 20,000 characters.",
  "expect.requirements":
    "Write one requirement a line, at most 1,000 characters each and at most 60 of them.",
  "expect.benefits": "Write this differently.",
  "expect.closingOn": "Write a date from tomorrow to 180 days ahead, such as “{day}”.",
  "expect.adjustments": "Use at most 2,000 characters.",
  "expect.contact": "Write a name and a telephone number, such as “王女士 0356-0000000”.",
  "expect.contactName": "Write only the name, in at most 60 characters.",
  "expect.contactPhone": "Write a mobile number of 11 digits, or a landline with its area code.",
  "expect.contactEmail": "Write the whole e-mail address, such as “jobs@example.cn”.",
  "expect.externalId":
    "To change a position you have, change it on its page. To add another position, empty this cell.",
} as const satisfies Translation<typeof zhCN>;
