import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { FileField } from "./file-field.tsx";

export const examples: Examples = {
  选择文件: (
    <FileField
      name="file.positions"
      label="岗位表格"
      hint="XLSX 或 CSV，最大 50 MB。"
      accept=".xlsx,.csv"
    />
  ),
  "已经收到，另有错误": (
    <FileField
      name="file.licence"
      label="营业执照"
      error="第二个文件打不开，请换一份再传"
      receivedLabel="已收到的文件（取消勾选即删除）"
      received={[{ id: "f1", label: "营业执照.pdf，1.2 MB，11月23日 16:20 收到" }]}
    />
  ),
  English: (
    <InEnglish>
      <FileField name="file.en" label="Your CV" hint="PDF or Word, up to 10 MB." optional />
    </InEnglish>
  ),
};
