import type {
  CourseKind,
  CourseOutcome,
  CourseVideo,
  Delivery,
} from "#app/features/training/policy/index.ts";

/** What a course of the sample is about; the rest follows from chance. */
export interface CourseSubject {
  readonly title: string;
  readonly titleEn?: string;
  readonly kind: CourseKind;
  readonly delivery: Delivery;
  readonly occupation?: string;
  readonly gives: readonly CourseOutcome[];
  readonly hours?: number;
  readonly description: string;
  readonly descriptionEn?: string;
  readonly prerequisites?: string;
  /** A program used in class. */
  readonly software?: string;
  readonly videos?: readonly CourseVideo[];
}

const skill = (name: string): CourseOutcome => ({ kind: "skill", name });
const certificate = (name: string): CourseOutcome => ({ kind: "certificate", name });

export const courseSubjects: readonly CourseSubject[] = [
  {
    title: "电商客服实务",
    titleEn: "Customer service for online shops",
    kind: "vocational",
    delivery: "offline",
    occupation: "4-07",
    gives: [certificate("电子商务师（五级）"), skill("在线接待")],
    hours: 40,
    description:
      "学习在线接待、订单处理和售后沟通。全部练习都可以用键盘和读屏软件完成，每人一台电脑。",
    descriptionEn:
      "Answering customers online, handling orders and complaints. Every exercise can be done with a keyboard and a screen reader.",
    software: "千牛工作台",
  },
  {
    title: "保健按摩师（盲人）初级班",
    titleEn: "Health massage for blind people, first level",
    kind: "blind-massage",
    delivery: "offline",
    occupation: "4-14",
    gives: [certificate("保健按摩师（五级）")],
    hours: 240,
    description:
      "面向视力残疾人。理论课发盲文和有声教材，实操一位老师带四位学员，结业后可推荐到按摩店实习。",
    descriptionEn:
      "For people with impaired sight. Braille and audio books, one teacher for four students in practice.",
    prerequisites: "年满16周岁，身体适合从事按摩工作。",
  },
  {
    title: "盲人医疗按摩继续教育",
    kind: "blind-massage",
    delivery: "mixed",
    occupation: "4-14",
    gives: [skill("颈肩腰腿痛手法")],
    hours: 60,
    description: "给已经在岗的按摩师。线上听课有文字稿，线下两天实操，重点是颈肩和腰腿的手法。",
    prerequisites: "已取得保健按摩师证书。",
    videos: [
      {
        title: "颈肩手法示范",
        address: "https://example.cn/videos/neck-and-shoulders",
        captions: "画面里有中文字幕",
        transcript:
          "老师站在按摩床左侧，右手拇指按在肩井穴上，先轻后重，停五秒，再慢慢放松。每一步都先说名称，再说手放在哪里、用多大力气。",
      },
      {
        title: "腰腿手法示范",
        address: "https://example.cn/videos/back-and-legs",
        captions: "https://example.cn/videos/back-and-legs.zh.vtt",
        transcript: "https://example.cn/videos/back-and-legs.txt",
      },
    ],
  },
  {
    title: "办公软件从零开始",
    titleEn: "Office software from the beginning",
    kind: "vocational",
    delivery: "mixed",
    occupation: "3-01",
    gives: [skill("文字处理"), skill("电子表格")],
    hours: 48,
    description: "从打字开始，学会写文档、做表格和收发邮件。可以带自己的读屏软件和键盘。",
    descriptionEn: "Typing, documents, tables and mail. Bring your own screen reader if you like.",
    software: "WPS Office",
  },
  {
    title: "数据标注员上岗培训",
    titleEn: "Data labelling, training for a post",
    kind: "post",
    delivery: "online",
    occupation: "4-04",
    gives: [skill("文本和语音标注")],
    hours: 24,
    description: "居家就能学。讲标注规则、质量要求和常见错误，最后一周在真实任务里练习。",
    descriptionEn:
      "Learn at home: rules of labelling, quality, common mistakes, a week of real tasks.",
    software: "语音标注平台",
  },
  {
    title: "云客服岗前培训",
    kind: "post",
    delivery: "online",
    occupation: "4-04",
    gives: [skill("电话接待"), skill("工单处理")],
    hours: 16,
    description: "话术、系统操作和情绪管理。听不清电话的学员可以只学文字客服部分。",
    software: "云呼叫中心",
  },
  {
    title: "手工编织与网上开店",
    kind: "entrepreneurship",
    delivery: "offline",
    gives: [skill("编织"), skill("网店开设")],
    hours: 60,
    description: "上午学编织，下午学拍照、定价和开店。材料由培训机构提供，作品归自己。",
  },
  {
    title: "创业意识与创业计划",
    titleEn: "Starting a business: idea and plan",
    kind: "entrepreneurship",
    delivery: "mixed",
    gives: [certificate("创业培训合格证"), skill("创业计划书")],
    hours: 56,
    description: "想清楚做什么、卖给谁、要多少钱。每位学员写出自己的计划书，并由老师当面点评。",
    descriptionEn:
      "What to make, whom to sell to, how much money it takes. Everyone writes a plan.",
  },
  {
    title: "中式面点师（五级）",
    kind: "vocational",
    delivery: "offline",
    occupation: "4-03",
    gives: [certificate("中式面点师（五级）")],
    hours: 120,
    description: "和面、发酵、成形和蒸烤。操作台高低可调，坐着也能做，步骤有图片卡片。",
  },
  {
    title: "西式烘焙入门",
    kind: "vocational",
    delivery: "offline",
    occupation: "4-03",
    gives: [skill("面包和饼干制作")],
    hours: 36,
    description: "小班教学，步骤用易读图片卡片，称重用语音秤。结业可到街道的烘焙坊见习。",
  },
  {
    title: "服装缝纫基础",
    kind: "vocational",
    delivery: "offline",
    occupation: "6-05",
    gives: [skill("平缝机操作")],
    hours: 80,
    description: "从认识机器到做出一条围裙。脚踏不便的学员用手控开关，听障学员有手势提示灯。",
  },
  {
    title: "家用电器维修",
    kind: "vocational",
    delivery: "offline",
    occupation: "4-12",
    gives: [certificate("家用电器产品维修工（五级）")],
    hours: 160,
    description: "学会检测和更换常见零件。课堂演示配字幕投影，每两位学员一套工具。",
  },
  {
    title: "短视频剪辑",
    titleEn: "Editing short films",
    kind: "vocational",
    delivery: "online",
    occupation: "4-13",
    gives: [skill("短视频剪辑"), skill("字幕制作")],
    hours: 40,
    description: "用手机和电脑剪辑，重点教怎样做好字幕和口述影像。每周一次线上点评。",
    descriptionEn: "Cutting on phone and computer, with captions and audio description done well.",
    software: "剪映",
  },
  {
    title: "有声书录制",
    kind: "vocational",
    delivery: "mixed",
    occupation: "4-13",
    gives: [skill("朗读与录音"), skill("音频剪辑")],
    hours: 32,
    description: "发声、断句、录音和降噪。稿件提供盲文和电子文本，录音棚无台阶。",
    software: "Audacity",
  },
  {
    title: "社区保洁与绿化养护",
    kind: "post",
    delivery: "offline",
    occupation: "4-09",
    gives: [skill("保洁流程"), skill("绿化养护")],
    hours: 20,
    description: "公益性岗位的岗前培训。步骤少而清楚，用图片说明，带教老师在现场陪同。",
  },
  {
    title: "仓库分拣与打包",
    kind: "post",
    delivery: "offline",
    occupation: "4-02",
    gives: [skill("扫码分拣")],
    hours: 16,
    description: "在模拟仓库里学扫码、分拣和打包。扫码枪有震动和语音两种提示。",
  },
  {
    title: "无障碍测试员",
    titleEn: "Accessibility tester",
    kind: "vocational",
    delivery: "online",
    occupation: "4-04",
    gives: [certificate("信息无障碍测试培训结业证"), skill("网页无障碍测试")],
    hours: 64,
    description: "学会用读屏软件和键盘检查网页，写出别人看得懂的报告。结业后可接远程测试任务。",
    descriptionEn:
      "Checking pages with a screen reader and the keyboard, and writing reports that others understand.",
    prerequisites: "会用读屏软件上网。",
    software: "NVDA",
  },
  {
    title: "残疾人职业技能竞赛（计算机项目）",
    kind: "contest",
    delivery: "offline",
    gives: [],
    description: "分文本处理、网页制作和程序设计三项。可带自己的辅助器具，需要加时的请提前说明。",
  },
  {
    title: "手工艺技能比武",
    kind: "contest",
    delivery: "offline",
    gives: [],
    description: "编织、剪纸和陶艺三项，现场完成作品。有手语翻译，赛场无台阶。",
  },
  {
    title: "残疾人就业招聘会",
    titleEn: "Job fair",
    kind: "fair",
    delivery: "offline",
    gives: [],
    description: "二十多家用人单位到场，可以当面交流。每个展位有文字牌，入口处可以领口述引导。",
    descriptionEn: "More than twenty employers. Every stand has its facts in writing.",
  },
  {
    title: "产品展示与交流会",
    kind: "fair",
    delivery: "offline",
    gives: [],
    description: "自主创业者展示产品、交流经验，也可以现场洽谈订货。摊位免费。",
  },
];

export const teacherLines = [
  "教了十二年，会基本手语。",
  "自己也用读屏软件，讲课按键盘操作来讲。",
  "高级技师，习惯把步骤拆开慢慢讲。",
  "带过三届残疾人技能竞赛选手。",
  "",
] as const;

export const venueNames = ["一号教室", "实训楼", "社区服务中心", "图书馆多功能厅"] as const;

export const sheetNotes = [
  "课前三天把讲义和课件的文字版发到邮箱。",
  "每四十五分钟休息十分钟，也可以随时离开再回来。",
  "需要手语翻译的，请在开课七天前告诉我们。",
  "",
] as const;
