import { href } from "../../app/links.ts";
import { limited, simply, type Probe } from "../probe.ts";

const search =
  (query: Readonly<Record<string, string>>): Probe["at"] =>
  ({ locale }) =>
    href(locale, "finding.search", {}, query);

/** One search over positions and courses. */
export const findingProbes = {
  "finding.search": [
    { as: "visitor", at: simply("finding.search") },
    { as: "seeker", at: simply("finding.search") },
    { as: "visitor", state: "words", at: search({ q: "客服" }) },
    { as: "visitor", state: "words and place", at: search({ q: "按摩", place: "山西" }) },
    { as: "visitor", state: "nothing found", at: search({ q: "没有这样的词语" }) },
    { as: "visitor", state: "nothing of one kind", at: search({ q: "", place: "西藏" }) },
    {
      as: "visitor",
      state: "long text",
      at: search({ q: `${"请帮我找一份离家近不用站着的工作".repeat(6)} ${"x".repeat(120)}` }),
    },
    { as: "visitor", state: "several places", at: search({ q: "客服", place: "城区" }) },
    { as: "visitor", state: "unknown place", at: search({ place: "乌有乡" }) },
    { as: "visitor", state: "engine down", at: limited(search({ q: "客服" })) },
    {
      as: "visitor",
      state: "engine down, nothing found",
      at: limited(search({ q: "没有这样的词语" })),
    },
  ],
} satisfies Readonly<Record<`finding.${string}`, readonly Probe[]>>;
