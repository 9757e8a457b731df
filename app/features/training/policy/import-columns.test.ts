import { describe, expect, it } from "vitest";
import {
  courseImportFields,
  courseSynonyms,
  knownCourseHeaders,
  sessionImportFields,
  sessionSynonyms,
  suggestCourseColumns,
  suggestSessionColumns,
} from "./import-columns.ts";

describe("columns of a table of courses", () => {
  it.each(courseImportFields)("knows each header of %s", (field) => {
    for (const header of courseSynonyms[field]) {
      expect(suggestCourseColumns([header])[0], header).toMatchObject({
        field,
        confidence: "sure",
      });
    }
  });

  it("reads a provider's own list, and leaves out what is about nothing of it", () => {
    const fields = suggestCourseColumns([
      "序号",
      "培训项目",
      "培训类别",
      "学时",
      "培训费（元）",
      "备注",
    ]).map(({ field }) => field);
    expect(fields).toEqual([null, "courseTitle", "courseKind", "courseHours", "price", null]);
  });

  it("counts the headers of a row, so that the row with the most is the header", () => {
    expect(knownCourseHeaders(["2026年培训计划", "", ""])).toBe(0);
    expect(knownCourseHeaders(["课程名称", "课时", "费用"])).toBe(3);
  });
});

describe("columns of a table of sessions", () => {
  it.each(sessionImportFields)("knows each header of %s", (field) => {
    for (const header of sessionSynonyms[field]) {
      expect(suggestSessionColumns([header])[0], header).toMatchObject({
        field,
        confidence: "sure",
      });
    }
  });

  it("proposes a field once", () => {
    const fields = suggestSessionColumns(["课程编号", "课程名称"]).map(({ field }) => field);
    expect(fields).toEqual(["sessionCourse", null]);
  });
});
