import { ErrorSummary } from "./error-summary.tsx";
import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Form } from "./form.tsx";
import { TextField } from "./text-field.tsx";

export const examples: Examples = {
  表单上方的摘要: (
    <>
      <ErrorSummary
        title="有 1 处需要更正"
        idPrefix="summary-"
        errors={{ code: "统一社会信用代码应为 18 位，请对照营业执照核对" }}
      />
      <Form idPrefix="summary-" values={{ code: "9114050" }}>
        <TextField
          name="code"
          label="统一社会信用代码"
          error="统一社会信用代码应为 18 位，请对照营业执照核对"
          width={20}
        />
      </Form>
    </>
  ),
  English: (
    <InEnglish>
      <ErrorSummary
        title="There is a problem"
        idPrefix="summary-en-"
        errors={{}}
        formError="Somebody else decided on this return a minute ago."
      />
    </InEnglish>
  ),
};
