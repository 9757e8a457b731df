import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { ShareBars } from "./share-bars.tsx";

export const examples: Examples = {
  各项比例: (
    <ShareBars
      title="走访和回访完成的比例"
      rows={[
        { key: "visited", label: "已走访", value: "45%", share: 45 },
        { key: "called", label: "已回访", value: "100%", share: 100 },
        { key: "none", label: "实现就业", value: "0%", share: 0 },
      ]}
    />
  ),
  English: (
    <InEnglish>
      <ShareBars
        title="Share visited"
        rows={[{ key: "visited", label: "Visited", value: "45%", share: 45 }]}
      />
    </InEnglish>
  ),
};
