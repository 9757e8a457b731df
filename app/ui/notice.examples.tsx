import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Link } from "./link.tsx";
import { Notice } from "./notice.tsx";

export const examples: Examples = {
  提示: (
    <Notice title="搜索暂时只按文字匹配">
      <p>相近的说法可能找不到，结果仍然准确。</p>
    </Notice>
  ),
  成功: (
    <Notice kind="success" title="已收到您的申报，回执号 2026 1123 0042">
      <p>
        区残联应在 12 月 8 日前答复。您可以<Link href="#receipt">查看并打印回执</Link>。
      </p>
    </Notice>
  ),
  注意: (
    <Notice kind="warning" title="还有 5 分钟就要退出登录">
      <p>已经填写的内容都会保留。</p>
    </Notice>
  ),
  重要: <Notice kind="danger">这个岗位已经停止招聘，不再接受申请。</Notice>,
  固定在页面上: (
    <Notice isStanding title="示例数据">
      <p>这里的单位和岗位都是虚构的。</p>
    </Notice>
  ),
  English: (
    <InEnglish>
      <Notice kind="success" title="Your application has been sent">
        <p>The employer should answer by 8 December.</p>
      </Notice>
    </InEnglish>
  ),
};
