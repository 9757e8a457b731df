import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { NumberTextField } from "./number-text-field.tsx";

export const examples: Examples = {
  整数: <NumberTextField name="number.openings" label="招聘人数" width={4} suffix="人" />,
  小数: (
    <NumberTextField
      name="number.hours"
      label="每天工作几小时"
      hint="例如 7.5"
      width={4}
      decimals
    />
  ),
  English: (
    <InEnglish>
      <NumberTextField name="number.en" label="Number of openings" width={4} />
    </InEnglish>
  ),
};
