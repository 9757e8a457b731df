import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { NativeSelect } from "./native-select.tsx";

const EDUCATION = [
  { value: "none", label: "不限" },
  { value: "junior", label: "初中及以下" },
  { value: "senior", label: "高中、中专、技校" },
  { value: "college", label: "大专" },
  { value: "bachelor", label: "本科及以上" },
];

export const examples: Examples = {
  单选列表: (
    <NativeSelect name="select.education" label="学历" options={EDUCATION} emptyLabel="请选择" />
  ),
  "分组，有错误": (
    <NativeSelect
      name="select.place"
      label="工作地点"
      error="请选择工作地点"
      emptyLabel="请选择"
      options={[
        {
          label: "山西省",
          options: [
            { value: "140502", label: "晋城市城区" },
            { value: "140525", label: "泽州县" },
          ],
        },
        { label: "上海市", options: [{ value: "310101", label: "黄浦区" }] },
      ]}
    />
  ),
  English: (
    <InEnglish>
      <NativeSelect
        name="select.en"
        label="Sort by"
        options={[
          { value: "fit", label: "Best match" },
          { value: "new", label: "Newest first" },
        ]}
        defaultValue="new"
      />
    </InEnglish>
  ),
};
