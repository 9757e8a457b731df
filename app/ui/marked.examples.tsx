import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Marked } from "./marked.tsx";

export const examples: Examples = {
  找到的词: (
    <p>
      <Marked
        segments={[
          { text: "盲人", hit: false },
          { text: "按摩", hit: true },
          { text: "师（可零基础）", hit: false },
        ]}
      />
    </p>
  ),
  English: (
    <InEnglish>
      <p>
        <Marked
          segments={[
            { text: "Massage", hit: true },
            { text: " for beginners", hit: false },
          ]}
        />
      </p>
    </InEnglish>
  ),
};
