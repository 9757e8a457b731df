import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Inset, Lede, VisuallyHidden } from "./prose.tsx";

export const examples: Examples = {
  开头一句: <Lede>在这里可以查找适合您的岗位，不用先登录，也不用出示残疾人证。</Lede>,
  引文: (
    <Inset>
      <p>
        用人单位安排残疾人就业的比例不得低于本单位在职职工总数的 1.5%。（《残疾人就业条例》第八条）
      </p>
    </Inset>
  ),
  只给读屏的补充: (
    <p>
      12 <VisuallyHidden>个岗位</VisuallyHidden>
    </p>
  ),
  English: (
    <InEnglish>
      <Lede>Find work that fits you. You need no account to look.</Lede>
      <Inset>
        <p>
          The quota is 1.5% of the people an employer has on its staff, unless the province sets
          more.
        </p>
      </Inset>
    </InEnglish>
  ),
};
