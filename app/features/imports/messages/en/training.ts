import type { Translation } from "#app/i18n/translate.ts";
import type { training as zhCN } from "../zh-CN/training.ts";

export const training = {
  "crumb.courses": "Our courses",
  "crumb.sessions": "Our sessions",
  "list.title.courses": "Import courses",
  "list.title.sessions": "Import sessions",
  "list.exportXlsx.courses": "Export all courses (Excel)",
  "list.exportCsv.courses": "Export all courses (CSV)",
  "list.exportXlsx.sessions": "Export all sessions (Excel)",
  "list.exportCsv.sessions": "Export all sessions (CSV)",
  "list.noneText.courses":
    "You can bring in all courses of an Excel or WPS table at once instead of typing each.",
  "list.noneText.sessions":
    "You can bring in all sessions of an Excel or WPS table at once instead of typing each.",
  "list.good.courses": "New courses",
  "list.good.sessions": "New drafts",
  "start.title.courses": "Choose the table of courses to import",
  "start.title.sessions": "Choose the table of sessions to import",
  "start.lede.courses": "Upload a table in which each row is a course.",
  "start.lede.sessions": "Upload a table in which each row is a session of a course.",
  "start.header.courses":
    "The table needs a header row that says what each column is, such as “Course”, “Kind of course”, “Teaching hours” or “Price”. The headers need not be ours: you match them in the next step.",
  "start.header.sessions":
    "The table needs a header row that says what each column is, such as “Course”, “Timetable”, “Seats” or “Venue”. The headers need not be ours: you match them in the next step.",
  "start.how.courses":
    "Certificates stand in one cell and skills in another, with semicolons between them. Films are not in the table: add them on the pages of the course afterwards.",
  "start.how.sessions":
    "Write the name of the course, and venue and teacher by the names you have added. The timetable has a line for each meeting, such as “2026-12-06 09:00-12:00”. Each line of the accessibility sheet is a column of its own: “yes”, “no” or “if you ask in time”.",
  "start.kept.courses":
    "Good rows become courses, which you can change at any time. Rows with problems are kept as they are, with an explanation for each cell.",
  "start.kept.sessions":
    "Good rows become drafts and are not published: complete them and hand them in for review. Rows with problems are kept as they are, with an explanation for each cell.",
  "start.again.courses":
    "Importing the same file twice makes no course twice and changes none that is there.",
  "start.again.sessions":
    "Importing the same file twice makes no session twice and changes none that is there.",
  "refused.course-field-missing":
    "Choose the column that holds the name of the course. Nothing can be imported without it.",
  "refused.session-field-missing":
    "Choose the column that says which course the session is of. No session can be imported without it.",
  "mapping.before.courses":
    "Exactly this file was imported on {when}. Importing it again makes no course twice.",
  "mapping.before.sessions":
    "Exactly this file was imported on {when}. Importing it again makes no session twice.",
  "preview.kept.courses":
    "Good rows become courses; rows imported before are left alone. Rows to correct are kept as they are: you can download them, correct them and import them again.",
  "preview.first.courses_one": "The first course will look like this",
  "preview.first.courses_other": "The first {count} courses will look like this",
  "preview.first.sessions_one": "The first session will look like this",
  "preview.first.sessions_other": "The first {count} sessions will look like this",
  "show.soFar.courses": "{read} rows read so far: {good} new courses, {bad} rows to correct.",
  "show.soFarOf.courses":
    "{read} of about {total} rows read: {good} new courses, {bad} rows to correct.",
  "show.over.courses":
    "The import is done. {read} rows read: {good} new courses, {bad} rows to correct.",
  "show.unchanged.courses": "Rows that change nothing",
  "show.unchanged.sessions": "Rows that change nothing",
  "show.toCourses": "See our courses",
  "show.errorsText.courses":
    "Download these rows, correct them as their last column says, and import the file again. Courses that came in already are not made twice.",
  "show.errorsText.sessions":
    "Download these rows, correct them as their last column says, and import the file again. Sessions that came in already are not made twice.",
  "errorsFile.name.courses": "courses-to-correct",
  "errorsFile.name.sessions": "sessions-to-correct",
  "export.name.courses": "courses",
  "export.name.sessions": "sessions",
  "export.sheet.courses": "Courses",
  "export.sheet.sessions": "Sessions",
  "template.name.courses": "table-of-courses",
  "template.name.sessions": "table-of-sessions",
  "template.sheet.courses": "Courses",
  "template.sheet.sessions": "Sessions",
  "show.drafts.sessions_one": "1 new draft of a session",
  "show.drafts.sessions_other": "{count} new drafts of sessions",
  "submit.text.sessions":
    "{count} of the sessions of this import are still drafts. Those that are complete are handed in; the others stay drafts. At most 2000 are handed in at once.",
  "submit.none.sessions": "No session of this import is a draft any more.",
  "cell.number.courseNumber":
    "Row {row}, “{header}”: the number belongs to the course “{cell}”, but the row says something else. {expect}",
  "cell.number.sessionNumber":
    "Row {row}, “{header}”: the number belongs to a session of “{cell}”, but the row says something else. {expect}",
  "field.courseNumber": "Course number (from our export)",
  "field.courseTitle": "Course",
  "field.courseTitleEn": "Course title in English",
  "field.courseKind": "Kind of course",
  "field.delivery": "Where it is taught",
  "field.teaching": "Theory or practice",
  "field.platform": "Online platform",
  "field.courseOccupations": "Suitable occupations",
  "field.courseDescription": "What is taught",
  "field.courseDescriptionEn": "Description in English",
  "field.certificates": "Certificates given",
  "field.skills": "Skills given",
  "field.courseHours": "Teaching hours",
  "field.attendancePercent": "Least attendance (%)",
  "field.hasAssessment": "Assessment",
  "field.isPublicService": "Public service",
  "field.price": "Price (yuan)",
  "field.subsidy": "Subsidy (yuan)",
  "field.prerequisites": "Prerequisites",
  "field.needsApproval": "Needs approval",
  "field.sessionNumber": "Session number (from our export)",
  "field.sessionCourse": "Course",
  "field.timetable": "Timetable",
  "field.seats": "Seats",
  "field.enrolBy": "Enrol by",
  "field.withdrawBy": "Withdraw by",
  "field.venue": "Venue",
  "field.teacher": "Teacher",
  "field.language": "Language",
  "field.signLanguage": "Sign language",
  "field.sheet.materials-ahead": "Materials ahead in text",
  "field.sheet.captions": "Captions",
  "field.sheet.screen-reader": "Screen reader",
  "field.sheet.breaks": "More breaks",
  "field.sheet.extra-time": "Extra time",
  "field.sheet.step-free": "Step-free",
  "field.sheet.escort": "Escort",
  "field.sheet.quiet-room": "Quiet room",
  "field.sheetNote": "Accessibility note",
  "field.software": "Software used",
  "what.unknown.delivery": "this is not a way of teaching that we know",
  "what.unknown.courseKind": "this is not a kind of course that we know",
  "what.unknown.courseOccupations": "the classification of occupations has no such name",
  "what.unknown.sessionCourse": "you have no course of this name",
  "what.unknown.venue": "you have no venue of this name",
  "what.unknown.teacher": "you have no teacher of this name",
  "what.ambiguous.sessionCourse":
    "you have several courses of this name, with the numbers {candidates}",
  "what.not-understood.price": "no amount was found",
  "what.not-understood.subsidy": "no amount was found",
  "what.not-understood.timetable": "no date was found",
  "what.not-understood.enrolBy": "no date was found",
  "what.not-understood.withdrawBy": "no date was found",
  "what.from-above-to.timetable": "it ends before it begins",
  "what.past.timetable": "this meeting is over already",
  "what.past.enrolBy": "this day is over",
  "what.past.withdrawBy": "this day is over",
  "what.too-short": "this is too short: at least {most} characters",
  "what.must-be-free": "public employment services are free by law",
  "what.above-price": "this is more than the price",
  "what.no-clock": "it does not say from when to when",
  "what.overlaps": "this meeting is at the time of another",
  "what.meeting-length": "a meeting takes between 10 and 720 minutes",
  "what.after-start": "this is after the first meeting",
  "expect.courseNumber":
    "To change a course that is there, use its pages; to add another one, empty this cell.",
  "expect.sessionNumber":
    "To change a session that is there, use its pages; to add another one, empty this cell.",
  "expect.courseTitle":
    "Write what is learned in 2 to 80 characters, such as “Customer service online”.",
  "expect.courseTitleEn": "Write at most 200 characters.",
  "expect.courseKind":
    "Write “Vocational training”, “Training for a post”, “Starting a business”, “Massage for blind people”, “Skills contest” or “Fair”.",
  "expect.delivery": "Write “In a place”, “Online” or “Online and in a place”.",
  "expect.teaching":
    "Write “Theory”, “Practice” or “Theory and practice”; events may leave it empty.",
  "expect.platform": "Write at most 100 characters.",
  "expect.courseOccupations":
    "Write names or codes of the medium groups, such as “4-07”, at most 3, with semicolons between them.",
  "expect.courseDescription": "Write 10 to 10,000 characters.",
  "expect.courseDescriptionEn": "Write at most 20,000 characters.",
  "expect.certificates":
    "Write the names of certificates with semicolons between them; at most 10 certificates and skills in all.",
  "expect.skills":
    "Write the names of skills with semicolons between them; at most 10 certificates and skills in all.",
  "expect.courseHours": "Write a whole number from 1 to 2000; events may leave it empty.",
  "expect.attendancePercent": "Write a whole number from 1 to 100, such as “80”.",
  "expect.hasAssessment": "Write “yes” or “no”.",
  "expect.isPublicService": "Write “yes” or “no”.",
  "expect.price":
    "Write the amount, such as “300”, and “0” where it is free. Public services can only be 0.",
  "expect.subsidy": "Write an amount up to the price; leave it empty where there is none.",
  "expect.prerequisites": "Write at most 2,000 characters.",
  "expect.needsApproval": "Write “yes” or “no”.",
  "expect.sessionCourse":
    "Add or import the course first, then write its name, or its number in the exported table of courses.",
  "expect.timetable": "Write a line for each meeting, such as “{day} 09:00-12:00”.",
  "expect.seats": "Write a whole number from 1 to 500.",
  "expect.enrolBy": "Write a day from today to the first meeting, such as “{day}”.",
  "expect.withdrawBy": "Write a day from today to the first meeting, such as “{day}”.",
  "expect.venue": "Add it under “Venues” first, then write its name; it may also be empty.",
  "expect.teacher":
    "Add the person under “Teachers” first, then write the name; it may also be empty.",
  "expect.language": "Write “Mandarin”, “Local dialect” or “English”.",
  "expect.signLanguage":
    "Write “Taught in sign language”, “With a sign language interpreter”, “An interpreter is arranged if you ask in time” or “No sign language”.",
  "expect.sheet.materials-ahead": "Write “yes”, “no” or “if you ask in time”.",
  "expect.sheet.captions": "Write “yes”, “no” or “if you ask in time”.",
  "expect.sheet.screen-reader": "Write “yes”, “no” or “if you ask in time”.",
  "expect.sheet.breaks": "Write “yes”, “no” or “if you ask in time”.",
  "expect.sheet.extra-time": "Write “yes”, “no” or “if you ask in time”.",
  "expect.sheet.step-free": "Write “yes”, “no” or “if you ask in time”.",
  "expect.sheet.escort": "Write “yes”, “no” or “if you ask in time”.",
  "expect.sheet.quiet-room": "Write “yes”, “no” or “if you ask in time”.",
  "expect.sheetNote": "Write at most 2,000 characters.",
  "expect.software":
    "Write a line for each program, such as “WPS Spreadsheets | NVDA | 2026-03-01 | Li Ming”, and only the name of one that was not tried; at most 20.",
} as const satisfies Translation<typeof zhCN>;
