import { DatePartsField } from "./date-parts-field.tsx";
import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Form } from "./form.tsx";

export const examples: Examples = {
  三个框: (
    <DatePartsField
      name="date.closing"
      label="截止日期"
      hint="例如 2026 年 5 月 12 日"
      defaultValue="2026-05-12"
    />
  ),
  只有月份有错: (
    <Form
      idPrefix="date-error-"
      errors={{ "start.month": "月份应在 1 到 12 之间" }}
      values={{ "start.year": "2026", "start.month": "13", "start.day": "1" }}
    >
      <DatePartsField name="start" label="开始日期" required />
    </Form>
  ),
  English: (
    <InEnglish>
      <DatePartsField
        name="date.en"
        label="Date of birth"
        hint="For example, 27 3 1988"
        isBirthday
      />
    </InEnglish>
  ),
};
