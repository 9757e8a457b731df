import type { ApplicationContent } from "#app/features/applications/policy/index.ts";
import type { Adjustment } from "#app/features/positions/policy/index.ts";

type Cv = Omit<ApplicationContent, "identity">;

/** What people write into their applications. */
export const cvs: readonly Cv[] = [
  {
    experience: {
      works: [
        {
          role: "电话客服",
          employer: "晋城暖阳家政服务部",
          from: "2019-03",
          to: "2022-08",
          words: "接听预约电话，登记要求，回访满意度。用读屏软件操作登记系统。",
        },
        {
          role: "数据录入员",
          employer: "泽州县利民文印社",
          from: "2023-06",
          to: "",
          words: "每天录入单据 300 张左右，差错率低于千分之二。",
        },
      ],
      none: false,
      gap: "2022 年 9 月到 2023 年 5 月在家照顾老人，同时学了办公软件。",
    },
    education: {
      level: "secondary-vocational",
      school: "晋城市特殊教育学校",
      subject: "计算机应用",
    },
    skills: {
      words: "打字每分钟 90 字；会用表格、邮件和读屏软件；普通话标准。",
      certificates: "全国计算机等级考试一级",
    },
  },
  {
    experience: { works: [], none: true, gap: "刚毕业，在学校食堂做过一年帮工。" },
    education: { level: "bachelor", school: "太原学院", subject: "会计学" },
    skills: { words: "会做凭证、报税表；表格函数熟练。", certificates: "初级会计职称" },
  },
  {
    experience: {
      works: [
        {
          role: "包装工",
          employer: "城区永兴包装厂",
          from: "2015-01",
          to: "2025-12",
          words: "坐着做的包装和贴标，带过三个新人。",
        },
      ],
      none: false,
      gap: "",
    },
    education: { level: "junior-secondary", school: "", subject: "" },
    skills: { words: "手工细，能长时间坐着工作；会用封口机。", certificates: "" },
  },
];

export const asked: readonly { readonly code: Adjustment | null; readonly words: string }[] = [
  { code: "screen-reader-software", words: "我用争渡读屏，电脑上请允许安装。" },
  { code: "text-communication", words: "面试和日常沟通请用文字。" },
  { code: "adjusted-desk", words: "" },
  { code: "extra-breaks", words: "每两小时休息十分钟。" },
  { code: "step-free-route", words: "从门口到工位没有台阶。" },
  { code: null, words: "复诊那天上午请假，每月一次。" },
];

export const adjustmentAnswers = {
  agreed: "",
  alternative: "厂区二楼没有电梯，我们把您的工位安排在一楼质检室。",
  cannot: "流水线不能单独停，休息时间只能跟班组一起。我们可以商量换到包装岗位。",
} as const;

export const messages = {
  ask: "您好，请问您最早什么时候可以到岗？",
  answer: "您好，接到通知后一周内可以到岗。",
  person: "您好，想问一下大概什么时候有结果？",
  offer: "您好，欢迎您加入。试用期一个月，工资按岗位公布的最高档。",
  refused: "感谢您的申请。这次我们选了做过同类设备的人。您的录入速度很好，有文职岗位我们会再发布。",
  note: "电话沟通顺畅，录入测试第二名。",
  invited: "您好，我们有一个文职岗位，觉得适合您，欢迎申请。",
} as const;

export const questions = ["您为什么想做这份工作？", "您最早什么时候可以到岗？"] as const;

export const templates = [
  ["收到申请", "message", "您好，您的申请我们收到了，会在五个工作日内答复您。"],
  ["询问到岗时间", "ask", "您好，请问您最早什么时候可以到岗？"],
  ["面试说明", "interview", "面试大约 30 分钟，两位同事参加。您需要的便利我们会提前准备好。"],
  ["没有选上", "refuse", "感谢您的申请。这次我们选了经验更接近的人，祝您早日找到合适的工作。"],
] as const;
