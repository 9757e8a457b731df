import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { SkipLink } from "./skip-link.tsx";

export const examples: Examples = {
  跳到正文: (
    <>
      <SkipLink href="#skip-target">跳到正文</SkipLink>
      <p id="skip-target" tabIndex={-1}>
        用 Tab 键走到这里，上面会出现“跳到正文”。
      </p>
    </>
  ),
  English: (
    <InEnglish>
      <SkipLink href="#skip-target-en">Skip to main content</SkipLink>
      <p id="skip-target-en" tabIndex={-1}>
        Press Tab to see the link.
      </p>
    </InEnglish>
  ),
};
