import type { SearchRequest } from "#search/engine.ts";
import { dayNumber } from "#search/codes-index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { NOW } from "./search-data.ts";

const open = { op: "range", field: "closesOn", gte: dayNumber(shanghaiDay(NOW)) } as const;
const facets = [{ field: "region" }, { field: "education" }, { field: "adjustment" }];

function requests(queries: string[], more: Partial<SearchRequest> = {}): SearchRequest[] {
  return queries.map((q) => ({
    index: "positions",
    q,
    filter: open,
    facets,
    highlight: ["title", "body"],
    ...more,
  }));
}

/** What people send, by kind; each with the open positions' filter, three facets and highlights. */
export const queryClasses: Readonly<Record<string, SearchRequest[]>> = {
  "no words": requests([""]),
  "one word": requests(["客服", "保洁", "推拿", "会计"]),
  "two words": requests(["数据 标注", "北京 客服", "仓库 管理员"]),
  "beginning of a word": requests(["茶", "数据标", "面点"]),
  "a typo": requests(["photoshp", "exel 数据", "pyhton"]),
  "words and filters": requests(["客服", "操作工"], {
    filter: {
      op: "and",
      of: [
        open,
        { op: "in", field: "form", values: ["full-time", "home-based"] },
        { op: "not", of: { op: "in", field: "demand", values: ["sight-essential"] } },
      ],
    },
  }),
  "words, by distance": requests(["服务员", "普工"], {
    sort: [{ near: { lat: 31.2304, lng: 121.4737 } }],
  }),
  nothing: requests(["量子潜水艇", "qxzvvkj"], { match: "all" }),
};
