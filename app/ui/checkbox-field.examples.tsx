import { CheckboxField, CheckboxGroupField } from "./checkbox-field.tsx";
import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";

export const examples: Examples = {
  可选多项: (
    <CheckboxGroupField
      name="check.adjustments"
      label="能提供哪些便利？"
      hint="可以选多项。"
      defaultValue={["reader"]}
      options={[
        { value: "reader", label: "读屏软件", hint: "电脑上已装好，可以直接使用。" },
        { value: "sign", label: "手语翻译" },
        { value: "step-free", label: "无台阶入口" },
        { value: "flexible", label: "弹性上下班" },
      ]}
    />
  ),
  "多项，有错误": (
    <CheckboxGroupField
      name="check.error"
      label="工作方式"
      error="请至少选择一项"
      options={[
        { value: "site", label: "到单位上班" },
        { value: "home", label: "居家办公" },
      ]}
    />
  ),
  单独一项: (
    <CheckboxField
      name="check.consent"
      label="我已核对以上内容，保证真实"
      hint="提交后 10 分钟内可以撤回。"
    />
  ),
  "单独一项，有错误": (
    <CheckboxField
      name="check.agree"
      label="我同意用人单位查看我的便利需求"
      error="请先勾选同意，再提交"
    />
  ),
  English: (
    <InEnglish>
      <CheckboxField name="check.en" label="Keep me signed in on this device" />
    </InEnglish>
  ),
};
