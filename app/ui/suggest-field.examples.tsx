import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { SuggestField } from "./suggest-field.tsx";

const OCCUPATIONS = [
  "包装工",
  "数据标注员",
  "客户服务管理员",
  "按摩师",
  "Packer",
  "Data annotator",
];

const loadSuggestions = (text: string) =>
  Promise.resolve(OCCUPATIONS.filter((name) => name.toLowerCase().includes(text.toLowerCase())));

export const examples: Examples = {
  有建议的文本: (
    <SuggestField
      name="suggest.occupation"
      label="职业"
      hint="可以直接填写，不必从建议中选。"
      loadSuggestions={loadSuggestions}
    />
  ),
  English: (
    <InEnglish>
      <SuggestField name="suggest.en" label="Occupation" loadSuggestions={loadSuggestions} />
    </InEnglish>
  ),
};
