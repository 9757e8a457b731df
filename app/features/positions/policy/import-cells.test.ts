import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseContactCell,
  parseContractCell,
  parseEducationCell,
  parseExperienceCell,
  parseFormOfWorkCell,
  parseHeadcountCell,
} from "./import-cells.ts";
import { parseDateCell } from "./import-date.ts";

describe("headcount", () => {
  it.each<[string, number | null, number | null]>([
    ["3人", 3, null],
    ["3名", 3, null],
    ["3", 3, null],
    ["3.0", 3, null],
    ["3-5人", 3, 5],
    ["3～5名", 3, 5],
    ["２至４人", 2, 4],
    ["两名", 2, null],
    ["十余人", 10, null],
    ["十五人", 15, null],
    ["二十名", 20, null],
    ["10多人", 10, null],
    ["20人以上", 20, null],
    ["招5人", 5, null],
    ["约30人", 30, null],
    ["若干", null, null],
    ["若干名", null, null],
    ["数名", null, null],
    ["不限", null, null],
    ["5 people", 5, null],
  ])("%s", (cell, openings, upTo) => {
    expect(parseHeadcountCell(cell)).toEqual({ ok: true, openings, upTo });
  });

  it.each([
    ["", "empty"],
    ["/", "empty"],
    ["很多人吧", "not-understood"],
    ["5-3", "not-understood"],
    ["0", "out-of-range"],
    ["100000", "out-of-range"],
  ])("refuses %s: %s", (cell, reason) => {
    expect(parseHeadcountCell(cell)).toEqual({ ok: false, reason });
  });
});

describe("education", () => {
  it.each([
    ["大专及以上", "junior-college"],
    ["大专以上，本科优先", "junior-college"],
    ["不限", "none"],
    ["学历不限", "none"],
    ["无要求", "none"],
    ["本科/学士", "bachelor"],
    ["统招本科", "bachelor"],
    ["全日制大学本科及以上学历", "bachelor"],
    ["大学专科", "junior-college"],
    ["高中/中专", "senior-secondary"],
    ["高中及以上", "senior-secondary"],
    ["中专、技校", "secondary-vocational"],
    ["职业高中", "secondary-vocational"],
    ["初中以上", "junior-secondary"],
    ["小学", "primary"],
    ["硕士研究生", "master"],
    ["博士", "doctorate"],
    ["Bachelor's degree", "bachelor"],
    ["High school", "senior-secondary"],
    ["No requirement", "none"],
  ])("%s", (cell, education) => {
    expect(parseEducationCell(cell)).toEqual({ ok: true, education });
  });

  it.each([
    ["", "empty"],
    ["会计专业", "not-understood"],
  ])("refuses %s: %s", (cell, reason) => {
    expect(parseEducationCell(cell)).toEqual({ ok: false, reason });
  });
});

describe("experience", () => {
  it.each([
    ["1-3年", 1],
    ["3年以上", 3],
    ["3-5年经验", 3],
    ["三年及以上", 3],
    ["两年以上相关工作经验", 2],
    ["十年", 10],
    ["一年", 1],
    ["5+年", 5],
    ["1年以下", 0],
    ["半年以上", 0],
    ["18个月", 1],
    ["应届生", 0],
    ["无经验", 0],
    ["经验不限", 0],
    ["不限", 0],
    ["可培训上岗", 0],
    ["2", 2],
    ["2.0", 2],
    ["3 years", 3],
    ["No experience", 0],
  ])("%s", (cell, experienceYears) => {
    expect(parseExperienceCell(cell)).toEqual({ ok: true, experienceYears });
  });

  it.each([
    ["", "empty"],
    ["熟练工", "not-understood"],
    ["99年", "out-of-range"],
  ])("refuses %s: %s", (cell, reason) => {
    expect(parseExperienceCell(cell)).toEqual({ ok: false, reason });
  });
});

describe("forms of work", () => {
  it.each([
    ["全职", "full-time"],
    ["全日制", "full-time"],
    ["正式工", "full-time"],
    ["兼职", "part-time"],
    ["非全日制", "part-time"],
    ["小时工", "part-time"],
    ["实习", "traineeship"],
    ["就业见习", "traineeship"],
    ["居家办公", "home-based"],
    ["远程", "home-based"],
    ["灵活就业", "flexible"],
    ["公益性岗位", "public-welfare"],
    ["全职（公益岗）", "public-welfare"],
    ["按比例就业", "proportional"],
    ["集中就业", "concentrated"],
    ["辅助性就业", "assisted"],
    ["盲人按摩", "blind-massage"],
    ["Full-time", "full-time"],
    ["Part time", "part-time"],
  ])("%s", (cell, formOfWork) => {
    expect(parseFormOfWorkCell(cell)).toEqual({ ok: true, formOfWork });
  });

  it.each([
    ["", "empty"],
    ["早班", "not-understood"],
  ])("refuses %s: %s", (cell, reason) => {
    expect(parseFormOfWorkCell(cell)).toEqual({ ok: false, reason });
  });
});

describe("contracts", () => {
  it.each([
    ["劳动合同", "fixed-term"],
    ["固定期限劳动合同", "fixed-term"],
    ["无固定期限", "open-ended"],
    ["无固定期限劳动合同", "open-ended"],
    ["3年", "fixed-term"],
    ["一年一签", "fixed-term"],
    ["签订劳动合同（三年）", "fixed-term"],
    ["劳务派遣", "dispatch"],
    ["劳务合同", "service-agreement"],
    ["劳务协议", "service-agreement"],
    ["退休返聘", "service-agreement"],
    ["实习协议", "traineeship-agreement"],
    ["见习协议", "traineeship-agreement"],
    ["非全日制用工", "part-time-hourly"],
    ["以完成一定工作任务为期限", "task-based"],
    ["项目制", "task-based"],
    ["Open-ended", "open-ended"],
  ])("%s", (cell, contract) => {
    expect(parseContractCell(cell)).toEqual({ ok: true, contract });
  });

  it.each([
    ["", "empty"],
    ["电子版", "not-understood"],
  ])("refuses %s: %s", (cell, reason) => {
    expect(parseContractCell(cell)).toEqual({ ok: false, reason });
  });
});

describe("days", () => {
  it.each([
    ["2026/12/31", "2026-12-31"],
    ["2026.12.31", "2026-12-31"],
    ["2026-12-31", "2026-12-31"],
    ["2026-12-31 00:00:00", "2026-12-31"],
    ["2026-12-31T00:00:00.000Z", "2026-12-31"],
    ["2026年12月31日", "2026-12-31"],
    ["2026年1月5号", "2026-01-05"],
    ["2026 年 3 月 1 日前", "2026-03-01"],
    ["至2026年12月31日止", "2026-12-31"],
    ["２０２６／１／５", "2026-01-05"],
    ["20261231", "2026-12-31"],
    ["46387", "2026-12-31"],
    ["46387.5", "2026-12-31"],
    ["31/12/2026", "2026-12-31"],
    ["12/31/2026", "2026-12-31"],
    ["03/03/2026", "2026-03-03"],
    ["Dec 31, 2026", "2026-12-31"],
    ["31st December 2026", "2026-12-31"],
  ])("%s", (cell, day) => {
    expect(parseDateCell(cell)).toEqual({ ok: true, day });
  });

  it.each([
    ["", "empty"],
    ["-", "empty"],
    ["长期有效", "no-date"],
    ["招满为止", "no-date"],
    ["2026年2月30日", "no-such-day"],
    ["Foo 31, 2026", "no-such-day"],
    ["12月31日", "year-missing"],
    ["01/02/2026", "day-or-month"],
    ["年底", "not-understood"],
    ["12345", "not-understood"],
  ])("refuses %s: %s", (cell, reason) => {
    expect(parseDateCell(cell)).toEqual({ ok: false, reason });
  });
});

describe("contacts", () => {
  it.each([
    ["王女士 19900001234", "王女士", "19900001234", ""],
    ["王女士：199-0000-1234", "王女士", "19900001234", ""],
    ["联系人：李经理 电话：0356-2012345", "李经理", "0356-2012345", ""],
    ["19900001234（微信同号）", "", "19900001234", ""],
    ["张先生/19900005678/hr@example.cn", "张先生", "19900005678", "hr@example.cn"],
    ["简历发至 hr@example.cn", "简历发至", "", "hr@example.cn"],
    ["+86 19900001234", "", "19900001234", ""],
    ["1990000１２３４", "", "19900001234", ""],
    ["人力资源部 2012345", "人力资源部", "2012345", ""],
    ["刘主任", "刘主任", "", ""],
    ["Ms Wang, 19900001234", "Ms Wang", "19900001234", ""],
    ["电话:03562012345", "", "03562012345", ""],
    ["jobs@hr.example.com.cn", "", "", "jobs@hr.example.com.cn"],
    ["赵老师（19900004321）", "赵老师", "19900004321", ""],
    ["010-88880000-8012 前台", "前台", "010-88880000-8012", ""],
  ])("%s", (cell, name, phone, email) => {
    expect(parseContactCell(cell)).toEqual({ ok: true, name, phone, email });
  });

  it.each([
    ["", "empty"],
    ["联系电话：", "not-understood"],
  ])("refuses %s: %s", (cell, reason) => {
    expect(parseContactCell(cell)).toEqual({ ok: false, reason });
  });
});

it("every parser answers for any text, and for very long ones", () => {
  const parsers = [
    parseContactCell,
    parseContractCell,
    parseDateCell,
    parseEducationCell,
    parseExperienceCell,
    parseFormOfWorkCell,
    parseHeadcountCell,
  ];
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (cell) => {
      for (const parse of parsers) expect(typeof parse(cell).ok).toBe("boolean");
    }),
  );
  for (const parse of parsers) {
    for (const unit of ["1", "十", " ", "年", "a@", "-"]) {
      // Milliseconds of this process alone, however busy the machine.
      const before = process.cpuUsage();
      parse(unit.repeat(20_000));
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
    }
  }
});
