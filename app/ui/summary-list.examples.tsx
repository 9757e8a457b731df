import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { SummaryList } from "./summary-list.tsx";

export const examples: Examples = {
  核对答案: (
    <SummaryList
      rows={[
        {
          term: "岗位名称",
          value: "包装工",
          actions: [{ href: "#title", label: "更改" }],
        },
        {
          term: "工作地点",
          value:
            "山西省晋城市城区凤台西街 2 号院 3 号楼一层，公交 7 路“凤台西街口”站下车向西 100 米",
          actions: [{ href: "#place", label: "更改" }],
        },
        {
          term: "联系邮箱",
          value: "very.long.address.for.human.resources@chenxing-packaging.example",
          actions: [{ href: "#mail", label: "更改" }],
        },
      ]}
    />
  ),
  只供阅读: (
    <SummaryList
      rows={[
        { term: "用人单位", value: "晨星包装有限公司" },
        { term: "工资", value: "3,200 至 4,500 元/月" },
      ]}
    />
  ),
  English: (
    <InEnglish>
      <SummaryList
        rows={[
          { term: "Position", value: "Packer", actions: [{ href: "#p", label: "Change" }] },
          { term: "Openings", value: "12", actions: [{ href: "#o", label: "Change" }] },
        ]}
      />
    </InEnglish>
  ),
};
