import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { TaskList } from "./task-list.tsx";

export const examples: Examples = {
  登记用人单位: (
    <TaskList
      tasks={[
        { id: "task-unit", title: "单位信息", href: "#unit", status: "已完成", tone: "success" },
        {
          id: "task-licence",
          title: "营业执照",
          href: "#licence",
          hint: "拍照或扫描都可以",
          status: "未开始",
          tone: "accent",
        },
        {
          id: "task-submit",
          title: "提交核验",
          hint: "前两项完成后才能提交",
          status: "暂不能办理",
        },
      ]}
    />
  ),
  English: (
    <InEnglish>
      <TaskList
        tasks={[
          { id: "task-en", title: "Your needs at work", href: "#needs", status: "Not started" },
        ]}
      />
    </InEnglish>
  ),
};
