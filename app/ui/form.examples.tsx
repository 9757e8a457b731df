import { Button } from "./button.tsx";
import { CheckboxField } from "./checkbox-field.tsx";
import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Fieldset } from "./fieldset.tsx";
import { Form } from "./form.tsx";
import { NumberTextField } from "./number-text-field.tsx";
import { TextField } from "./text-field.tsx";

export const examples: Examples = {
  "提交失败：摘要、错误、保留内容": (
    <Form
      idPrefix="form-failed-"
      errors={{ title: "请填写岗位名称", openings: "招聘人数应为 1 到 999 的整数" }}
      values={{ title: "", openings: "两个" }}
    >
      <TextField name="title" label="岗位名称" hint="例如：包装工" />
      <NumberTextField name="openings" label="招聘人数" width={4} />
      <Button>保存并继续</Button>
    </Form>
  ),
  按规则不能办理: (
    <Form idPrefix="form-refused-" formError="这个岗位已由别人修改，请核对后再保存。" values={{}}>
      <CheckboxField name="checked" label="我已核对新的内容" />
      <Button>保存</Button>
    </Form>
  ),
  English: (
    <InEnglish>
      <Form idPrefix="form-en-">
        <Fieldset legend="Who should applicants contact?" hint="Shown on the position's page.">
          <TextField name="person" label="Name" autoComplete="name" />
          <TextField name="phone" label="Telephone" type="tel" autoComplete="tel" width={20} />
        </Fieldset>
        <Button>Save and continue</Button>
      </Form>
    </InEnglish>
  ),
};
