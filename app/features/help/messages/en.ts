import type { Translation } from "../../../i18n/translate.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  "help.title": "Help",
  "help.description":
    "How to find and save positions, how to use Tongtu by keyboard and screen reader, and an easy-read part.",
  "help.easy": "Easy read",
  "help.easy1": "Tongtu is a website to find work.",
  "help.easy2": "You can look for work without signing in. It costs nothing.",
  "help.easy3": "Write what work you want. Write where you are.",
  "help.easy4": "Press “Search positions”. You get a list of work.",
  "help.easy5": "You like one? Open it. Find the telephone number. Call.",
  "help.easy6": "You want to keep it for later? Press “Save”. For that you sign in.",
  "help.easy7":
    "You can read it together with family, a friend or the disabled persons' federation.",
  "help.easy8": "Somebody asks you for money? Do not pay. Call 12333 and tell them.",
  "help.find": "Finding positions",
  "help.find1":
    "On the home page, enter words and a place and press “Search positions”. You can leave either empty.",
  "help.find2":
    "On the search page you narrow the list by form of work, adjustments, what you cannot do, pay, education, closing date and more. Each filter can be removed by itself.",
  "help.find3":
    "“What you cannot or do not want to do” leaves out positions where it is essential. Where it can be adapted, they are still shown.",
  "help.find4":
    "Where nothing is found, the page says which single filter less would find how many positions.",
  "help.words": "How to write a search",
  "help.words1": "Several words with spaces between: 客服 晋城.",
  "help.words2": "Quotes around words that must stand together: “语音转文字”.",
  "help.words3": "A minus before a word leaves out positions that have it: 客服 -电话.",
  "help.keep": "Saving, reminders and alerts",
  "help.keep1":
    "Signed in, you can save positions. Three days before one closes you are reminded; you can change that or switch it off.",
  "help.keep2":
    "You can save a search and be told of new positions daily or weekly. It ends by itself after 90 days and asks before it does.",
  "help.keep3":
    "With the links of a message you answer, keep or end it without signing in. Opening a link changes nothing; pressing the button does.",
  "help.reader": "By keyboard and screen reader",
  "help.reader1":
    "Every page works by keyboard alone. The first link is “Skip to main content”; the search page also has “Skip to the results”.",
  "help.reader2":
    "Results are a list. The name of each position is a heading, so that you can go from one to the next by the heading key. Then come employer, place, pay, form of work, closing date and adjustments.",
  "help.reader3": "How many were found is in the title of the page and is read out.",
  "help.reader4": "Every page works without scripts.",
  "help.reading": "Text size, contrast and short results",
  "help.readingText":
    "Under “Reading preferences” you change text size, spacing, contrast, dark colours, full or short results and how many a page, also without signing in.",
  "help.readingLink": "Open reading preferences",
  "help.rights": "Your rights",
  "help.rights1":
    "An employer may not refuse you because of a disability, nor demand of the body what the work does not need (Law on the Protection of Persons with Disabilities, Employment Promotion Law).",
  "help.rights2": "You need not give a disability certificate to find and save positions.",
  "help.rights3": "If you meet discrimination or a false position, call 12333.",
  "help.statementLink": "Accessibility statement",
  "statement.title": "Accessibility statement",
  "statement.description":
    "What Tongtu aims for, what has been checked, what has not, and how to tell us.",
  "statement.aim": "What we aim for",
  "statement.aimText":
    "Every page in every state and in both languages meets WCAG 2.2 levels A and AA and GB/T 37668-2019 level 2.",
  "statement.state": "Where we are",
  "statement.stateText":
    "This statement is provisional. The results of automatic checks are not connected to this page yet, so we do not claim that the standards above are met.",
  "statement.checked": "Checked by programs",
  "statement.checked1":
    "The rules of axe on pages in both languages, as everybody who may open them sees them.",
  "statement.checked2":
    "Layout at 320 pixels, text spacing, the size of targets, titles and languages of pages.",
  "statement.checked3": "Contrast: text at 7:1 or more, borders and icons at 3:1 or more.",
  "statement.checked4": "Forms filled, failed and sent without scripts.",
  "statement.checked5":
    "Text, borders and focus in dark, high contrast and the system's own colours, text at 200 %, reduced motion, a second engine of rules, and whether the HTML is valid.",
  "statement.checked6":
    "When search, background work or the database is away, pages say what is limited and nothing is lost.",
  "statement.unchecked": "Not checked yet",
  "statement.unchecked1": "Use of every page by disabled people.",
  "statement.unchecked2": "Every page heard through Zhengdu, NVDA, VoiceOver and TalkBack.",
  "statement.unchecked3": "GB/T 37668-2019 item by item.",
  "statement.unchecked4": "Whether the words employers write are easy to understand.",
  "statement.unchecked5":
    "What screen readers say, page by page, judged by a person. It has not been done yet, so there is no date.",
  "statement.stateClean":
    "The last automatic check found no fault. Programs find only a part of all barriers, and what was not checked is listed below, so we do not claim that the standards above are fully met.",
  "statement.stateFaults":
    "The last automatic check found faults. They are listed below and are being mended. Programs find only a part of all barriers; what was not checked is listed below as well.",
  "run.title": "The last automatic check",
  "run.at": "When",
  "run.seen": "Pages seen",
  "run.seenText":
    "{pages} pages in {states} states, as {personas} kinds of people; each in Chinese and in English",
  "run.rules": "Rules",
  "run.rulesText":
    "{count} rules of axe (WCAG 2.0, 2.1 and 2.2 at levels A and AA, and best practice), none of them turned off",
  "run.tools": "Software used",
  "run.checks": "Results by check",
  "run.check": "Check",
  "run.passed": "Passed",
  "run.failed": "Failed",
  "run.skipped": "Not done",
  "run.all": "All",
  "run.failures": "What failed",
  "run.noFailures": "Nothing.",
  "run.exceptions": "Exceptions",
  "run.exceptionsText":
    "What a program reports and we judge to be no barrier: rule, page, the date until which it holds, and why. After that date it is judged anew.",
  "run.noExceptions": "None.",
  "check.every-route":
    "Every page in every state: rules, titles, markup, 320 pixels wide, text spacing",
  "check.every-primitive":
    "Every part of pages: light, dark, high contrast, forced colours, reduced motion",
  "check.forced-colours": "Main pages: forced colours, focus, size of targets",
  "check.large-text": "Main pages: text at 200 %",
  "check.second-engine": "Main pages: a second engine of rules",
  "check.keyboard": "The whole way by keyboard alone",
  "check.keyboard-alone": "Each task by keyboard alone",
  "check.no-script": "Forms without scripts",
  "check.applications": "Applying for a position by keyboard alone",
  "check.hiring":
    "From an application to a hire, a refusal or sixty days of silence: both sides by keyboard alone",
  "check.return": "The yearly return by keyboard alone: from an empty ledger to its determination",
  "check.plan": "A plan by keys, from the list of graduates to the check-in",
  "check.today": "A visit or call logged by keys alone, within thirty of them",
  "check.fair":
    "A job fair: a stand, a visitor with an interpreter, the public page, by keyboard alone",
  "check.training": "Enrolling, waiting and a seat kept until its deadline, by keyboard alone",
  "check.while-typing": "What changes while one types",
  "check.session": "The end of a session: warned ahead, longer by any key, nothing typed is lost",
  "check.outage": "When services are away",
  "check.wrong-actor": "Pages stay closed to people who may not open them",
  "check.manifest": "No page left out",
  "check.checks": "Whether the checks see faults that were planted",
  "statement.known": "Known problems",
  "statement.knownText":
    "Places can be entered in Chinese only. On English pages, positions without a translation appear in Chinese.",
  "statement.tell": "If you meet a barrier",
  "statement.tellText":
    "Tell us the address of the page and the software you use; we answer. The employment service of the local disabled persons' federation can also pass it on.",
  "statement.barrierLink": "Report a barrier",
  "statement.helpLink": "Help",
} as const satisfies Translation<typeof zhCN>;
