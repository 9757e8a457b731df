import type { SearchDocument } from "#search/engine.ts";

export const BEIJING = { lat: 39.9042, lng: 116.4074 };
export const SHANGHAI = { lat: 31.2304, lng: 121.4737 };
const CHAOYANG = "110105";
const PUDONG = "310115";
/** Open for the whole test: the contract never reads a clock. */
const CLOSES_LATE = 20991231;

interface Draft {
  title: string;
  body?: string;
  org?: string;
  labels?: string;
  region?: string;
  facets?: Record<string, string[]>;
  numbers?: Record<string, number>;
  geo?: { lat: number; lng: number };
}

export function documentOf(id: string, draft: Draft, version = 1): SearchDocument {
  const { title, body, org, labels, region, facets, numbers, geo } = draft;
  return {
    id,
    version,
    text: {
      title,
      ...(body === undefined ? {} : { body }),
      ...(org === undefined ? {} : { org }),
      ...(labels === undefined ? {} : { labels }),
    },
    facets: { ...(region ? { region: [`${region.slice(0, 2)}0000`, region] } : {}), ...facets },
    numbers: { closesOn: CLOSES_LATE, publishedAt: 1_700_000_000, ...numbers },
    ...(geo ? { geo } : {}),
    stored: { title },
  };
}

const DRAFTS: Record<string, Draft> = {
  anmo: { title: "盲人按摩师", body: "为顾客做保健调理，提供宿舍。", region: CHAOYANG },
  anmo2: { title: "盲人按摩技师（可零基础）", body: "带薪培训。" },
  anmo3: { title: "诚聘盲人按摩", body: "店内有盲道。" },
  tuina: { title: "推拿师", body: "中医馆，早九晚六。" },
  anmoBody: { title: "养生馆前台", body: "协助盲人按摩老师安排时间。" },
  scattered: { title: "社区助理", body: "帮助盲人出行；另有一间按摩椅体验室。" },
  biaozhu: { title: "数据标注员", body: "给图片和语音加标签，居家也可以。", region: PUDONG },
  biaozhu2: { title: "语音数据标注员（居家）", body: "听音频并记录。" },
  taobao: { title: "淘宝客服", body: "在线回复顾客问题。", region: CHAOYANG },
  kefuBj: { title: "北京客服专员", body: "文字客服，无需接电话。", region: CHAOYANG },
  kefuBj2: { title: "客服（北京朝阳）", body: "处理售后。", region: CHAOYANG },
  kefuDianhua: { title: "电话客服", body: "接听电话。", region: PUDONG },
  fuwu: { title: "客户服务代表", body: "维护老客户。", region: PUDONG },
  fuwuBody: { title: "大堂接待", body: "负责客户服务与登记。" },
  fuwuScattered: { title: "设备专员", body: "上门为客户安装，另有售后服务车。" },
  chayi: { title: "茶艺师", body: "展示泡茶。", region: PUDONG },
  python: { title: "Python 开发工程师", body: "编写自动化脚本。" },
  java: { title: "Java 开发工程师", body: "维护后台系统。" },
  javascript: { title: "JavaScript 工程师", body: "编写网页。" },
  kubernetes: { title: "Kubernetes 运维工程师", body: "维护集群。" },
  photoshop: { title: "Photoshop 修图师", body: "处理商品图片。" },
  cpp: { title: "C++ 工程师", body: "嵌入式软件。" },
  csharp: { title: "C# 工程师", body: "桌面软件。" },
  clang: { title: "C 语言讲师", body: "讲授语法。" },
  plotter: { title: "AutoCAD 制图员", body: "会用 30521 型绘图仪。" },
  excel: { title: "excel 数据录入员", body: "表格录入与核对。" },
  aiTrainer: { title: "AI训练师", body: "评价模型的回答。" },
  threeD: { title: "3D建模师", body: "制作角色。" },
  tingda: { title: "字幕听打员", body: "把视频里的话打成文字。" },
  duping: { title: "读屏软件测试员", body: "用读屏软件检查网页。" },
  wuzhangai: { title: "无障碍体验官", body: "体验公共设施。" },
  yuyin: { title: "转写员", body: "把录音做语音转文字并校对。" },
  yuyin2: { title: "录音整理", body: "先听语音，再转成文字。" },
  bodyOnly: { title: "综合岗", body: "偶尔帮忙做茶艺师的助手。" },
  quoted: { title: "引号岗位", facets: { access: ['a"b', "c\\d", "e,f", "o'g"] } },
  markup: { title: "编辑 <b>加粗</b> 专员", body: "整理 <script>alert(1)</script> 文档。" },
  emoji: { title: "花艺师😀招聘", body: `${"😀".repeat(80)}花束包装${"😀".repeat(80)}` },
  long: {
    title: "档案整理员",
    body: `${"整理资料，".repeat(80)}装订卷宗，${"按时上班，".repeat(80)}`,
  },
  wageLow: { title: "分拣工甲", numbers: { wageFrom: 300_000, wageTo: 400_000 } },
  wageMid: { title: "分拣工乙", numbers: { wageFrom: 400_000, wageTo: 500_000 } },
  wageHigh: { title: "分拣工丙", numbers: { wageFrom: 500_000, wageTo: 600_000 } },
  rampLift: { title: "窗口引导员甲", facets: { adjustment: ["ramp", "lift"] } },
  ramp: { title: "窗口引导员乙", facets: { adjustment: ["ramp"] } },
  lift: { title: "窗口引导员丙", facets: { adjustment: ["lift", "screen-reader"] } },
  noAdjustments: { title: "窗口引导员丁" },
  geoBeijing: { title: "巡检员甲", geo: BEIJING },
  geoTongzhou: { title: "巡检员乙", geo: { lat: 39.9092, lng: 116.6576 } },
  geoTianjin: { title: "巡检员丙", geo: { lat: 39.0842, lng: 117.2009 } },
  geoShanghai: { title: "巡检员丁", geo: SHANGHAI },
  geoNone: { title: "巡检员戊" },
  expired: { title: "讲解员甲", numbers: { closesOn: 20200101 } },
  open: { title: "讲解员乙" },
  labelled: { title: "岗位甲", labels: "水产养殖" },
  traditional: { title: "繁體字校對", body: "校對繁體字稿件。" },
};

export const FIXED: SearchDocument[] = Object.entries(DRAFTS).map(([id, draft]) =>
  documentOf(id, draft),
);

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TRADES = ["仓库管理员", "出纳", "保洁员", "面点师", "电工", "缝纫工", "收银员", "花店助手"];
const PLACES = ["杭州", "成都", "武汉", "广州", "西安", "南京"];
const REGIONS = ["330106", "510107", "420106", "440106", "610113", "320106"];
const DUTIES = [
  "按时到岗",
  "记录数据",
  "整理货品",
  "与同事配合",
  "保持整洁",
  "核对单据",
  "参加培训",
];
const EDUCATION = ["none", "junior", "senior", "college"];
const ADJUSTMENTS = ["ramp", "lift", "flexible-hours", "sign-language", "screen-reader"];

/** Plain documents that fill an index; none of their words is one the fixed ones are looked up by. */
export function* bulk(count: number, seed = 7): Generator<SearchDocument> {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let at = 0; at < count; at += 1) {
    const place = Math.floor(random() * PLACES.length);
    const wageFrom = 200_000 + Math.floor(random() * 40) * 10_000;
    yield documentOf(`bulk-${at}`, {
      title: `${PLACES[place]}${pick(TRADES)}`,
      body: Array.from({ length: 8 }, () => pick(DUTIES)).join("，"),
      ...(REGIONS[place] ? { region: REGIONS[place] } : {}),
      facets: {
        education: [pick(EDUCATION)],
        adjustment: ADJUSTMENTS.filter(() => random() < 0.4),
      },
      numbers: {
        publishedAt: 1_600_000_000 + Math.floor(random() * 1_000) * 3_600,
        wageFrom,
        wageTo: wageFrom + 100_000,
      },
    });
  }
}

export function* inBatches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
