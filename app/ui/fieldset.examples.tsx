import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Fieldset } from "./fieldset.tsx";
import { NativeSelect } from "./native-select.tsx";
import { TextField } from "./text-field.tsx";

export const examples: Examples = {
  一组字段: (
    <Fieldset legend="工作地点" hint="求职者会按这里查找路线。">
      <NativeSelect
        name="fieldset.region"
        label="区县"
        emptyLabel="请选择"
        options={[{ value: "140502", label: "晋城市城区" }]}
      />
      <TextField name="fieldset.address" label="详细地址" />
    </Fieldset>
  ),
  English: (
    <InEnglish>
      <Fieldset legend="Your address">
        <TextField name="fieldset.street" label="Street and number" autoComplete="address-line1" />
      </Fieldset>
    </InEnglish>
  ),
};
