import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { FilterTags } from "./filter-tags.tsx";

export const examples: Examples = {
  正在使用的条件: (
    <FilterTags
      label="正在使用的条件"
      removeLabel="去掉条件："
      filters={[
        { label: "地区：晋城", href: "#a" },
        { label: "课上有字幕", href: "#b" },
      ]}
      clear={{ label: "去掉全部条件", href: "#c" }}
    />
  ),
  English: (
    <InEnglish>
      <FilterTags
        label="Filters used here"
        removeLabel="Remove filter: "
        filters={[{ label: "Free of charge", href: "#d" }]}
        clear={{ label: "Remove all filters", href: "#e" }}
      />
    </InEnglish>
  ),
};
