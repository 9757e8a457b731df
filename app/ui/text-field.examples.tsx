import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Form } from "./form.tsx";
import { TextAreaField, TextField } from "./text-field.tsx";

export const examples: Examples = {
  单行文本: <TextField name="text.name" label="单位名称" autoComplete="organization" />,
  "有提示，选填": (
    <TextField
      name="text.email"
      type="email"
      label="电子邮箱"
      hint="我们只用它通知您申请的结果。"
      autoComplete="email"
      optional
    />
  ),
  "宽度随答案，前后有单位": (
    <TextField
      name="text.wage"
      label="月工资下限（元）"
      prefix="¥"
      suffix="元/月"
      width={6}
      inputMode="numeric"
    />
  ),
  "有错误，保留已填内容": (
    <Form
      idPrefix="text-error-"
      errors={{ phone: "手机号应为 11 位数字" }}
      values={{ phone: "199000" }}
    >
      <TextField name="phone" type="tel" label="手机号" autoComplete="tel" width={20} required />
    </Form>
  ),
  "一页一问：标签就是标题": (
    <TextField
      name="text.title"
      label="这个岗位叫什么？"
      heading={2}
      hint="写大家平常叫的名字，例如：包装工。"
    />
  ),
  多行文本: (
    <TextAreaField
      name="text.description"
      label="岗位说明"
      hint="写清每天做什么、在哪里做、和谁一起做。"
      defaultValue={
        "每天按单分拣、装箱、贴标签，坐着站着都可以做。\n有两位老员工带，第一个月不计件。"
      }
    />
  ),
  English: (
    <InEnglish>
      <Form
        idPrefix="text-en-"
        errors={{ name: "Enter the name of your organisation" }}
        values={{}}
      >
        <TextField
          name="name"
          label="Name of the organisation"
          hint="As it stands on your licence."
        />
      </Form>
    </InEnglish>
  ),
};
