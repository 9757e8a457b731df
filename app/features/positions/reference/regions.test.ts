import { describe, expect, it } from "vitest";
import { parentRegion } from "../policy/index.ts";
import { centroids } from "./centroids.ts";
import { findRegion } from "./find-region.ts";
import {
  allRegions,
  regionByCode,
  regionCentre,
  regionName,
  regionOwnName,
  regionsIn,
  regionWithAncestors,
} from "./regions.ts";

describe("regions of GB/T 2260", () => {
  it("has 34 provinces, over 330 prefectures and over 2,800 districts with unique codes", () => {
    const count = (level: string) => allRegions.filter((region) => region.level === level).length;
    expect(count("province")).toBe(34);
    expect(count("prefecture")).toBeGreaterThan(330);
    expect(count("district")).toBeGreaterThan(2800);
    expect(new Set(allRegions.map(({ code }) => code)).size).toBe(allRegions.length);
  });

  it("every region but a province lies in a known one", () => {
    const lost = allRegions.filter(({ code, level }) => {
      const parent = parentRegion(code);
      return parent === undefined ? level !== "province" : regionByCode(parent) === undefined;
    });
    expect(lost).toEqual([]);
  });

  it.each([
    ["140502", ["140000", "140500", "140502"]],
    ["110105", ["110000", "110105"]],
    ["429004", ["420000", "429004"]],
    ["441900", ["440000", "441900"]],
    ["000000", []],
  ])("ancestors of %s", (code, codes) => {
    expect(regionWithAncestors(code).map((region) => region.code)).toEqual(codes);
  });

  it.each([
    ["140502", "山西省晋城市城区", "Chengqu, Jincheng, Shanxi"],
    ["110105", "北京市朝阳区", "Chaoyang District, Beijing"],
    ["610100", "陕西省西安市", "Xi'an, Shaanxi"],
    ["310115", "上海市浦东新区", "Pudong New Area, Shanghai"],
    ["150100", "内蒙古自治区呼和浩特市", "Hohhot, Inner Mongolia"],
    ["141024", "山西省临汾市洪洞县", "Hongtong, Linfen, Shanxi"],
    ["340881", "安徽省安庆市桐城市", "Tongcheng, Anqing, Anhui"],
    ["810001", "香港特别行政区中西区", "Zhongxi District, Hong Kong"],
  ])("%s is %s", (code, zh, en) => {
    expect(regionName(code, "zh-CN")).toBe(zh);
    expect(regionName(code, "en")).toBe(en);
  });

  it("names everything in English letters", () => {
    const odd = allRegions.filter(
      ({ code }) => !/^[A-ZÜ][A-Za-zü' ]+$/.test(regionOwnName(code, "en")),
    );
    expect(odd.map(({ zh, code }) => zh + regionOwnName(code, "en"))).toEqual([]);
  });

  it.each([
    ["恩施土家族苗族自治州", "恩施"],
    ["内蒙古自治区", "内蒙古"],
    ["新疆维吾尔自治区", "新疆"],
    ["克孜勒苏柯尔克孜自治州", "克孜勒苏"],
    ["延边朝鲜族自治州", "延边"],
    ["神农架林区", "神农架"],
    ["浦东新区", "浦东"],
    ["城区", "城区"],
    ["阿坝藏族羌族自治州", "阿坝"],
  ])("%s is called %s for short", (zh, short) => {
    expect(allRegions.find((region) => region.zh === zh)?.short).toBe(short);
  });

  it("lists what lies below", () => {
    expect(regionsIn().length).toBe(34);
    expect(regionsIn("140500").map(({ zh }) => zh)).toEqual([
      "城区",
      "沁水县",
      "阳城县",
      "陵川县",
      "泽州县",
      "高平市",
    ]);
    expect(regionsIn("140502")).toEqual([]);
  });

  it("has a centre for every region of the mainland, in China", () => {
    expect([...centroids.keys()].filter((code) => regionByCode(code) === undefined)).toEqual([]);
    for (const { code } of allRegions) {
      const centre = regionCentre(code);
      expect(centre, code).toBeDefined();
      expect(centre?.lat).toBeGreaterThan(17);
      expect(centre?.lat).toBeLessThan(54);
      expect(centre?.lng).toBeGreaterThan(73);
      expect(centre?.lng).toBeLessThan(136);
    }
    expect(regionCentre("140581")).toEqual({ lat: 35.8, lng: 112.92 });
    expect(regionCentre("140105")).toEqual({ lat: 37.87, lng: 112.55 });
  });
});

describe("findRegion", () => {
  it.each([
    ["晋城市城区", "140502", ""],
    ["山西晋城", "140500", ""],
    ["山西省晋城市", "140500", ""],
    ["山西省晋城市城区凤台东街1258号", "140502", "凤台东街1258号"],
    ["晋城城区", "140502", ""],
    ["晋城·高平", "140581", ""],
    ["山西高平", "140581", ""],
    ["高平市", "140581", ""],
    ["北京朝阳", "110105", ""],
    ["北京市市辖区朝阳区望京街道", "110105", "望京街道"],
    ["北京市北京市朝阳区", "110105", ""],
    ["北京-海淀区", "110108", ""],
    ["朝阳", "211300", ""],
    ["长春朝阳区", "220104", ""],
    ["上海浦东", "310115", ""],
    ["上海 浦东新区 张江", "310115", "张江"],
    ["吉林", "220000", ""],
    ["吉林市", "220200", ""],
    ["吉林吉林市", "220200", ""],
    ["工作地点：深圳南山", "440305", ""],
    ["广东/广州/天河区", "440106", ""],
    ["东莞市虎门镇", "441900", "虎门镇"],
    ["湖北仙桃", "429004", ""],
    ["恩施州", "422800", "州"],
    ["新疆乌鲁木齐", "650100", ""],
    ["中国山西省太原市小店区", "140105", ""],
    ["内蒙古呼和浩特", "150100", ""],
    ["１４０５０２", "140502", ""],
    ["河北唐山丰南", "130207", ""],
    ["西安", "610100", ""],
    ["陕西省西安市雁塔区高新路2号", "610113", "高新路2号"],
    ["长治市北京路8号", "140400", "北京路8号"],
  ])("%s → %s, rest %s", (text, code, rest) => {
    const found = findRegion(text);
    expect(found.ok && [found.region.code, found.rest]).toEqual([code, rest]);
  });

  it.each(["", "全国", "不限", "面议", "北京路8号", "和平小区3号楼", "线上", "公司总部"])(
    "does not know %s",
    (text) => {
      expect(findRegion(text)).toEqual({ ok: false, reason: "unknown", candidates: [] });
    },
  );

  it.each([
    ["城区", "140502"],
    ["朝阳区", "110105"],
    ["江苏鼓楼区", "320106"],
  ])("does not guess among the places called %s", (text, one) => {
    const found = findRegion(text);
    expect(found).toMatchObject({ ok: false, reason: "ambiguous" });
    const codes = found.ok ? [] : found.candidates.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(1);
    expect(codes).toContain(one);
  });

  it("answers a hundred thousand cells in seconds and survives long ones", () => {
    expect(findRegion("山西".repeat(5000)).ok).toBe(true);
    let found = 0;
    for (let row = 0; row < 20_000; row += 1) {
      if (findRegion(`山西省晋城市城区凤台街${row}号`).ok) found += 1;
    }
    expect(found).toBe(20_000);
  });
});
