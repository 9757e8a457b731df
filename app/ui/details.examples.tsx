import { Details } from "./details.tsx";
import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";

export const examples: Examples = {
  收起: (
    <Details summary="为什么要问这个？">
      <p>用来计算单位应安排的人数。我们不会公开。</p>
    </Details>
  ),
  展开: (
    <Details summary="没有残疾人证怎么办？" isOpen>
      <p>可以照常找工作和申请。只有申请补贴时才需要。</p>
    </Details>
  ),
  English: (
    <InEnglish>
      <Details summary="Why we ask">
        <p>It decides how many places count. We never publish it.</p>
      </Details>
    </InEnglish>
  ),
};
