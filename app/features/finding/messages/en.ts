import type { Translation } from "#app/i18n/translate.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  title: "Search positions and courses",
  description: "One search for positions that are open and for training that you can join.",
  suffixWords: ": {q}",
  suffix: ", positions: {positions}, sessions: {courses}",
  form: "Search positions and courses",
  words: "Words",
  wordsHint: "What you want to do or learn, for example: 客服 (customer service), massage, baking.",
  place: "Place",
  placeHint: "Province, city or district, for example: Jincheng or 晋城. Empty means all of China.",
  button: "Search",
  found: "Found: positions {positions}, sessions of courses {courses}",
  foundNone: "No position and no session of a course matches",
  noneHint: "Try another word, or search in all of China.",
  positions: "Positions ({count})",
  courses: "Sessions of courses ({count})",
  positionsAll: "See positions with filters ({count})",
  coursesAll: "See sessions with filters ({count})",
  positionsNone: "No position matches these words and this place.",
  coursesNone: "No session that you can join matches these words and this place.",
  positionsOther: "See all positions",
  coursesOther: "See all sessions",
  more: "{count} or more",
  byline: "{who}, {where}",
  online: "online",
  placeUnknown: "No place “{text}” was found; results in all of China are shown.",
  placeAmbiguous: "“{text}” may be one of these places, please choose:",
  degraded:
    "The search service is not available at the moment and a simpler search is used. All results are open positions and sessions you can join, but the order may be less exact.",
} as const satisfies Translation<typeof zhCN>;
