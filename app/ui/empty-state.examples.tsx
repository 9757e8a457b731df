import { LinkButton } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Link } from "./link.tsx";

export const examples: Examples = {
  没有找到: (
    <EmptyState title="没有同时满足这些条件的岗位">
      <ul>
        <li>
          <Link href="#wider">把范围扩大到 20 公里（有 14 个岗位）</Link>
        </li>
        <li>
          <Link href="#without">不限工资（有 6 个岗位）</Link>
        </li>
      </ul>
    </EmptyState>
  ),
  还没有内容: (
    <EmptyState title="您还没有收藏岗位">
      <p>在岗位页面选择“收藏”，就会出现在这里。截止前三天我们会提醒您。</p>
      <LinkButton href="#search" variant="secondary">
        去找岗位
      </LinkButton>
    </EmptyState>
  ),
  English: (
    <InEnglish>
      <EmptyState title="No one has applied yet">
        The position was published two days ago. Most people apply in the first week.
      </EmptyState>
    </InEnglish>
  ),
};
