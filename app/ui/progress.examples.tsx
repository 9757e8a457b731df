import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Progress } from "./progress.tsx";

export const examples: Examples = {
  知道还有多少: (
    <Progress
      label="正在导入岗位"
      value={3200}
      max={100000}
      sentence="已读取 3,200 行，共 100,000 行，发现 12 处错误。"
    />
  ),
  不知道还有多少: (
    <Progress label="正在打开文件" sentence="文件较大，大约需要一分钟。您可以先离开本页。" />
  ),
  English: (
    <InEnglish>
      <Progress label="Importing positions" value={40} sentence="40 of 100 rows have been read." />
    </InEnglish>
  ),
};
