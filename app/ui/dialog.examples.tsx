import { DialogLink } from "./dialog.tsx";
import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";

export const examples: Examples = {
  没有脚本时是一个页面: (
    <DialogLink
      href="#withdraw"
      label="撤回申请"
      variant="secondary"
      title="要撤回这份申请吗？"
      closeLabel="不撤回"
    >
      <p>撤回后用人单位不再看到您的资料。截止前您可以重新申请。</p>
    </DialogLink>
  ),
  English: (
    <InEnglish>
      <DialogLink href="#shortcuts" label="Keyboard help" variant="quiet" title="Keyboard help">
        <p>Press Tab to move on, Shift and Tab to move back.</p>
      </DialogLink>
    </InEnglish>
  ),
};
