import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Form } from "./form.tsx";
import { SearchField } from "./search-field.tsx";

export const examples: Examples = {
  搜索岗位: (
    <Form method="get" role="search" aria-label="找岗位" idPrefix="search-">
      <SearchField
        name="q"
        label="想做什么工作？"
        hint="可以写职业、单位或地点，例如：居家 客服"
        buttonLabel="搜索岗位"
      />
    </Form>
  ),
  English: (
    <InEnglish>
      <Form method="get" role="search" aria-label="Positions" idPrefix="search-en-">
        <SearchField name="q" label="What work are you looking for?" buttonLabel="Search" />
      </Form>
    </InEnglish>
  ),
};
