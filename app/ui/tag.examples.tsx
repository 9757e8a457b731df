import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Tag, TagList } from "./tag.tsx";

export const examples: Examples = {
  状态: (
    <p>
      <Tag>草稿</Tag> <Tag tone="accent">审核中</Tag> <Tag tone="success">已发布</Tag>{" "}
      <Tag tone="warning">即将截止</Tag> <Tag tone="danger">已退回</Tag>
    </p>
  ),
  一排标签: (
    <TagList label="可提供的便利" tags={["读屏软件", "手语翻译", "无台阶入口", "弹性上下班"]} />
  ),
  English: (
    <InEnglish>
      <TagList label="Adjustments offered" tags={["Screen reader", "Step-free entrance"]} />
    </InEnglish>
  ),
};
