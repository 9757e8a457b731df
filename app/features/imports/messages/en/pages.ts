import type { Translation } from "#app/i18n/translate.ts";
import type { pages as zhCN } from "../zh-CN/pages.ts";

export const pages = {
  "crumb.positions": "Our positions",
  "steps.file": "Choose a file",
  "steps.columns": "Match the columns",
  "steps.preview": "Preview and import",
  "done.received": "The file has arrived. Check what each column is.",
  "done.sheetChosen": "The sheet you chose is now the one to import.",
  "done.workplaceSaved": "Your answers are saved.",
  "done.submittedAll": "All drafts are handed in and wait for review.",
  "done.submittedSome":
    "Some drafts are handed in. The others lack something and are still drafts.",
  "refused.none-ready":
    "All of these drafts lack something, so none was handed in. Open them one by one to see what.",
  "refused.field-missing":
    "Choose the column that holds the title of the position. Nothing can be imported without it.",
  "refused.field-twice":
    "Two columns were given the same meaning. Keep one and choose “Leave this column out” for the other.",
  "refused.begun": "The import of this file has begun and cannot be changed any more.",
  "refused.sheet-unreadable": "There is no table to import in this sheet. Choose another one.",

  "list.title": "Import positions",
  "list.new": "Import a new file",
  "list.exportXlsx": "Export all positions (Excel)",
  "list.exportCsv": "Export all positions (CSV)",
  "list.none": "No file was imported yet",
  "list.noneText":
    "You can bring in all positions of an Excel or WPS table at once instead of typing each.",
  "list.caption": "Imported files",
  "list.file": "File",
  "list.when": "Uploaded",
  "list.state": "Progress",
  "list.read": "Rows read",
  "list.good": "New drafts",
  "list.bad": "Rows to correct",
  "state.uploaded": "Columns to match",
  "state.mapped": "Ready to import",
  "state.previewed": "Ready to import",
  "state.importing": "Importing",
  "state.done": "Done",
  "state.failed": "Not completed",

  "start.title": "Choose the file to import",
  "start.lede": "Upload a table in which each row is a position.",
  "start.header":
    "The table needs a header row that says what each column is, such as “Job title”, “Wage” or “Location”. The headers need not be ours: you match them in the next step.",
  "start.kept":
    "Good rows become drafts that you can change before you hand them in. Rows with problems are kept as they are, with an explanation for each cell.",
  "start.again": "Importing the same file twice does not make positions twice.",
  "start.file": "Table",
  "start.fileHint": "An .xlsx or .csv file of at most 25 MB.",
  "start.upload": "Upload and continue",

  "mapping.title": "What is each column?",
  "mapping.lede_one":
    "The table has {count} column. We made a proposal from its header: check it and correct it if needed.",
  "mapping.lede_other":
    "The table has {count} columns. We made a proposal from their headers: check it and correct it where needed.",
  "mapping.before":
    "The very same file was imported on {when}. Importing it again does not make positions twice.",
  "mapping.sheet": "Sheet",
  "mapping.sheetHint": "This file has several sheets. One is imported at a time.",
  "mapping.takeSheet": "Take this sheet",
  "mapping.samples": "The table says: “{samples}”",
  "mapping.between": "”, “",
  "mapping.noSamples": "This column is empty in the first rows.",
  "mapping.leaveOut": "Leave this column out",
  "mapping.next": "Continue to the preview",

  "preview.title": "Before you import",
  "preview.counts": "{rows} rows: {good} can be imported, {bad} must be corrected.",
  "preview.countsPart":
    "The file is large, so only the first {rows} rows were checked: {good} can be imported, {bad} must be corrected. The others are checked while they are imported.",
  "preview.kept":
    "Rows that can be imported become drafts; those imported before are not repeated. Rows to correct are kept as they are: download, correct and import them again.",
  "preview.start": "Start the import",
  "preview.back": "Back to the columns",
  "preview.first_one": "The first position as it will be",
  "preview.first_other": "The first {count} positions as they will be",
  "preview.place": "Place",
  "preview.wage": "Wage",
  "preview.row": "Row {row}: {title}",
  "preview.errors_one": "{count} row must be corrected",
  "preview.errors_other": "{count} rows must be corrected",

  "show.title.uploaded": "Not imported yet",
  "show.title.mapped": "Not imported yet",
  "show.title.previewed": "Not imported yet",
  "show.title.importing": "Importing",
  "show.title.done": "Import completed",
  "show.title.failed": "Import failed",
  "show.progress": "Progress of the import",
  "show.soFar": "{read} rows read: {good} new drafts, {bad} rows to correct.",
  "show.soFarOf": "{read} of about {total} rows read: {good} new drafts, {bad} rows to correct.",
  "show.over": "Import completed, {read} rows read: {good} new drafts, {bad} rows to correct.",
  "show.stands":
    "Background work has stopped for now. It goes on from here once it is back; nothing is lost and you need not send the file again.",
  "show.refresh": "Refresh the progress",
  "show.toResult": "See the result",
  "show.failed": "The file could not be read to its end",
  "show.notBegun": "The file was uploaded and is not imported yet.",
  "show.goOn": "Continue",
  "show.unchanged": "Rows imported before and unchanged",
  "show.drafts_one": "{count} new draft",
  "show.drafts_other": "{count} new drafts",
  "show.draftsText":
    "Only your organisation sees drafts. Once handed in they are reviewed, and then public.",
  "show.submit": "Hand them in together",
  "show.seeDrafts": "See the drafts",
  "show.errors_one": "{count} row to correct",
  "show.errors_other": "{count} rows to correct",
  "show.errorsText":
    "Download these rows, correct them as the last column says, and import the file again. Positions that are in already are not repeated.",
  "show.errorsXlsx": "Download the rows to correct (Excel)",
  "show.errorsCsv": "Download the rows to correct (CSV)",

  "submit.title": "Hand in the drafts together",
  "submit.text":
    "Drafts left of this import: {count}. Complete ones are handed in for review, the others stay drafts. At most 2,000 are handed in at a time.",
  "submit.workplaceFirst": "Answer the questions about your workplace before you hand in.",
  "submit.none": "No drafts are left of this import.",
  "submit.button_one": "Hand in {count} draft",
  "submit.button_other": "Hand in {count} drafts",
} as const satisfies Translation<typeof zhCN>;
