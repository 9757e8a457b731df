import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { TabNav, Tabs } from "./tabs.tsx";

export const examples: Examples = {
  每个视图一个地址: (
    <TabNav
      label="岗位的状态"
      tabs={[
        { label: "待审核（12）", href: "#waiting", isCurrent: true },
        { label: "已发布（388）", href: "#published" },
        { label: "已退回（3）", href: "#sent-back" },
      ]}
    />
  ),
  一页之内: (
    <Tabs
      label="岗位详情"
      heading={3}
      panels={[
        { id: "tab-work", label: "工作内容", content: <p>每天按单分拣、装箱、贴标签。</p> },
        { id: "tab-place", label: "工作地点", content: <p>一层，门口没有台阶。</p> },
      ]}
    />
  ),
  English: (
    <InEnglish>
      <TabNav
        label="State of the positions"
        tabs={[
          { label: "Waiting", href: "#waiting-en" },
          { label: "Published", href: "#published-en", isCurrent: true },
        ]}
      />
    </InEnglish>
  ),
};
