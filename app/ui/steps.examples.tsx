import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Steps } from "./steps.tsx";

export const examples: Examples = {
  导入岗位: (
    <Steps
      current={1}
      steps={[
        { label: "选择文件", href: "#file" },
        { label: "核对列名" },
        { label: "查看错误" },
        { label: "完成" },
      ]}
    />
  ),
  English: (
    <InEnglish>
      <Steps current={0} steps={[{ label: "Your account" }, { label: "Check your answers" }]} />
    </InEnglish>
  ),
};
