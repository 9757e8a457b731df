import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Link } from "./link.tsx";
import { ResultItem, ResultList } from "./result-list.tsx";

const SAVE = (about: string) => (
  <Link href="#save" about={about} isPlain>
    收藏
  </Link>
);

export const examples: Examples = {
  岗位: (
    <ResultList>
      <ResultItem
        href="#packer"
        title={
          <>
            <mark>包装</mark>工
          </>
        }
        byline="晨星包装有限公司，山西省晋城市城区"
        facts={[
          { term: "工资", value: "3,200 至 4,500 元/月" },
          { term: "方式", value: "全职，到单位上班" },
          { term: "人数", value: "12 人" },
        ]}
        excerpt="每天按单分拣、装箱、贴标签，坐着站着都可以做。有两位老员工带。"
        labels={{ name: "可提供的便利", tags: ["无台阶入口", "坐着工作", "弹性上下班"] }}
        foot={[
          <p key="closing">
            截止 <time dateTime="2026-12-08">2026年12月8日（星期二）</time>，还有 15 天
          </p>,
          SAVE("包装工"),
        ]}
      />
      <ResultItem
        href="#annotator"
        title="数据标注员（居家，长期招聘，有读屏软件使用经验者优先，提供电脑与岗前培训）"
        byline="远帆数据服务有限公司，全国"
        facts={[
          { term: "工资", value: "22 元/小时" },
          { term: "方式", value: "兼职，居家" },
        ]}
        foot={[<p key="closing">长期有效</p>, SAVE("数据标注员")]}
      />
    </ResultList>
  ),
  English: (
    <InEnglish>
      <ResultList>
        <ResultItem
          href="#support"
          title="Customer support, by text"
          byline="Yuanfan Data Services, anywhere in China"
          facts={[{ term: "Pay", value: "¥4,000 to ¥5,200 a month" }]}
          labels={{ name: "Adjustments offered", tags: ["Screen reader", "Work from home"] }}
          foot={["Closes on 8 December 2026"]}
        />
      </ResultList>
    </InEnglish>
  ),
};
