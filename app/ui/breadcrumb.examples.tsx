import { Breadcrumb } from "./breadcrumb.tsx";
import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";

export const examples: Examples = {
  上级页面: (
    <Breadcrumb
      items={[
        { label: "首页", href: "#home" },
        { label: "找工作", href: "#positions" },
        { label: "晨星包装有限公司", href: "#employer" },
      ]}
    />
  ),
  English: (
    <InEnglish>
      <Breadcrumb
        items={[
          { label: "Home", href: "#home-en" },
          { label: "Positions", href: "#positions-en" },
        ]}
      />
    </InEnglish>
  ),
};
