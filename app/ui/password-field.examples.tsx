import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { PasswordField } from "./password-field.tsx";

export const examples: Examples = {
  新密码: (
    <PasswordField
      name="password.new"
      label="设置密码"
      hint="至少 10 个字符，可以粘贴。"
      autoComplete="new-password"
    />
  ),
  English: (
    <InEnglish>
      <PasswordField name="password.current" label="Password" autoComplete="current-password" />
    </InEnglish>
  ),
};
