import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { RadioField } from "./radio-field.tsx";
import { TextField } from "./text-field.tsx";

export const examples: Examples = {
  "单选，选项有说明": (
    <RadioField
      name="radio.wage"
      label="工资怎么算？"
      defaultValue="month"
      options={[
        { value: "month", label: "按月", hint: "每月固定工资，可以另有奖金。" },
        { value: "hour", label: "按小时" },
        { value: "piece", label: "计件" },
      ]}
    />
  ),
  一行两项: (
    <RadioField
      name="radio.housing"
      label="提供住宿吗？"
      isInline
      options={[
        { value: "yes", label: "提供" },
        { value: "no", label: "不提供" },
      ]}
    />
  ),
  选中后再问: (
    <RadioField
      name="radio.contact"
      label="我们怎样联系您？"
      defaultValue="other"
      options={[
        { value: "sms", label: "短信" },
        {
          value: "other",
          label: "请别人代接",
          reveal: <TextField name="radio.helper" label="代接人的电话" type="tel" width={20} />,
        },
      ]}
    />
  ),
  "有错误，标题是问题": (
    <RadioField
      name="radio.error"
      label="您在找哪种工作？"
      heading={2}
      error="请选择一种工作方式"
      options={[
        { value: "full", label: "全职" },
        { value: "part", label: "兼职" },
        { value: "home", label: "居家" },
      ]}
    />
  ),
  English: (
    <InEnglish>
      <RadioField
        name="radio.en"
        label="Do you need a step-free entrance?"
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
    </InEnglish>
  ),
};
