import { profile } from "./profile.ts";

/** Offices, call centres and software. */
export const deskWork = [
  profile({
    key: "text-service",
    occupation: "4-04",
    trades: ["online-shop", "software"],
    titles: "在线客服（纯打字）|电商文字客服|淘宝客服|售后在线客服专员|网店客服 白班/晚班可选",
    en: "Online customer service agent (text only)|Answer buyers in writing, follow up orders and refunds, and note what goes wrong often.",
    forms: ["full-time", "home-based", "flexible", "proportional"],
    wage: [2600, 4800],
    education: "senior-secondary",
    duties: `通过千牛、企业微信回复顾客的售前咨询，介绍尺码、材质和活动规则
      跟进物流异常件，主动联系顾客说明情况并登记处理结果
      处理退换货申请，核对订单金额，超出权限的转交组长
      每天整理高频问题，更新快捷回复话术
      大促期间按排班表轮值，加班有调休
      对差评做回访，把顾客的真实意见写进日报`,
    requirements: `打字每分钟四十字以上，能同时接待三到五位顾客
      说话有分寸，遇到着急的顾客能稳住情绪
      会用电子表格做简单登记
      有网购经验，熟悉退换货流程的上手更快
      没做过也可以，有七天带教`,
    demands: "annaann",
    adjustments: [
      "screen-reader-software",
      "text-communication",
      "remote-work",
      "flexible-hours",
      "quiet-room",
      "extra-training-time",
    ],
    software: "千牛工作台|企业微信|钉钉",
  }),
  profile({
    key: "phone-service",
    occupation: "4-04",
    trades: ["software", "public", "finance"],
    titles: "呼叫中心话务员|12345热线接线员|电话客服专员|电话回访员（视障优先培训）",
    en: "Call centre agent|Take calls, listen, note what the caller needs in the work-order system and call back when it is solved.",
    forms: ["full-time", "proportional", "part-time"],
    wage: [2800, 4600],
    education: "senior-secondary",
    duties: `接听来电，听清诉求后在工单系统里准确登记
      对能当场答复的问题按知识库口径答复，不能答复的转派并跟踪
      按名单做满意度回访，一天大约六十通
      参加每周一次的录音讲评，互相挑毛病
      夜班两人一组，备有休息室`,
    requirements: `普通话清楚，听得懂本地方言更好
      能边听边记，用读屏软件操作电脑的同事已有三位
      有耐心，挨骂的时候不顶嘴，也不往心里去
      保护来电人的信息，不外传`,
    bodily: `能通过电话与来电人顺畅交流|工作全部通过语音通话完成，来电人不使用文字
      能清楚说话|需要当场口头答复和解释政策`,
    demands: "aeeannn",
    adjustments: [
      "screen-reader-software",
      "quiet-room",
      "guide-dog",
      "step-free-route",
      "extra-training-time",
      "flexible-hours",
    ],
    software: "热线工单系统|Excel|争渡读屏配套话务软件",
  }),
  profile({
    key: "data-labelling",
    occupation: "4-04",
    trades: ["software", "assisted"],
    titles: "数据标注员|AI语音数据标注员|图片标注兼职（计件）|AI训练师助理|语音转写校对",
    en: "Data annotator|Mark up speech, text or pictures by written rules so that computers can learn from them.",
    forms: ["home-based", "flexible", "full-time", "assisted"],
    wage: [8, 35, "piece"],
    education: "junior-secondary",
    duties: `按标注规范给语音切分、打标签，听不清的标记为无效
      给图片里的车辆、行人、招牌画框，框要贴边
      每天完成组长分配的包数，质检合格率不低于九成五
      对拿不准的样本在群里提问，不要自己猜
      参与新规范的试标，把说不通的地方写下来`,
    requirements: `细心坐得住，能按规则办事
      会基本的电脑操作，键盘快捷键能学会就行
      家里有电脑和宽带的可以居家做
      语音类项目欢迎视障朋友，图片类项目欢迎听障朋友`,
    demands: "aanannn",
    adjustments: [
      "remote-work",
      "screen-reader-software",
      "magnification",
      "easy-read-instructions",
      "flexible-hours",
      "extra-training-time",
      "job-coach",
    ],
    software: "标注平台网页版|Audacity|腾讯文档",
  }),
  profile({
    key: "front-end",
    occupation: "2-02",
    trades: ["software"],
    titles: "前端开发工程师|Web前端（无障碍方向）|初级前端开发|JavaScript开发工程师|Vue/React 前端",
    en: "Front-end developer|Build web pages that everybody can use, with semantic HTML, TypeScript and tests.",
    forms: ["full-time", "home-based"],
    wage: [6000, 15000],
    education: "junior-college",
    duties: `负责业务系统的页面开发，语义化 HTML、键盘可操作是底线
      与后端约定接口，写清楚错误情况
      给组件写单元测试，合并前互相看代码
      把旧的 jQuery 页面一点点换掉
      配合测试定位问题，写复盘记录`,
    requirements: `熟悉 HTML、CSS、JavaScript，会 TypeScript 更好
      用过 Vue 或 React 其中一个
      会用 Git，写得清提交说明
      英语能看懂文档即可
      学历不是硬杠，有作品优先`,
    demands: "annannn",
    adjustments: [
      "screen-reader-software",
      "remote-work",
      "flexible-hours",
      "adjusted-desk",
      "text-communication",
      "captions",
    ],
    software: "VS Code|GitLab|飞书|Chrome DevTools",
  }),
  profile({
    key: "back-end",
    occupation: "2-02",
    trades: ["software", "finance"],
    titles: "Java后端开发|Python开发工程师|后端工程师（Go/Java）|C++开发工程师|.NET/C#开发",
    en: "Back-end developer|Write services and database queries, review code with colleagues and keep things running.",
    forms: ["full-time", "home-based", "traineeship"],
    wage: [7000, 18000],
    education: "bachelor",
    duties: `负责订单与结算服务的开发，写接口文档
      做数据库设计和慢查询优化
      值班时处理线上告警，事后写复盘
      带一位见习生，每周一次代码讲解
      参与需求评审，敢于说“这个做不到”`,
    requirements: `熟悉 Java、Python、Go、C++ 中的一种
      了解 PostgreSQL 或 MySQL，能看执行计划
      懂一点 Linux 和 Docker
      沟通直接，文档写得让别人看得懂`,
    demands: "annannn",
    adjustments: [
      "screen-reader-software",
      "remote-work",
      "flexible-hours",
      "text-communication",
      "quiet-room",
      "adjusted-desk",
    ],
    software: "IntelliJ IDEA|VS Code|飞书|Jenkins",
  }),
  profile({
    key: "bookkeeping",
    occupation: "2-06",
    trades: ["finance", "office", "factory", "shop", "property"],
    titles: "会计|出纳|会计助理|代账会计（可带账本回家做）|财务文员",
    en: "Bookkeeper|Enter vouchers, check bank statements, file taxes and keep the books in order.",
    forms: ["full-time", "part-time", "home-based"],
    wage: [3000, 6500],
    education: "junior-college",
    duties: `审核报销单据，录入凭证，月底对账结账
      开具和认证发票，按月申报增值税、个税、附加税
      登记现金和银行日记账，做到日清月结
      配合年度审计，整理装订凭证
      管理固定资产台账，半年盘点一次`,
    requirements: `有初级会计证，或者跟过一年账
      熟练使用财务软件和 Excel，会用透视表
      坚持原则，票据不合规的敢退回去
      企业所得税汇算做过的优先`,
    demands: "annannn",
    adjustments: [
      "screen-reader-software",
      "magnification",
      "adjusted-desk",
      "remote-work",
      "flexible-hours",
      "adjusted-lighting",
    ],
    software: "用友T3|金蝶云星空|电子税务局|Excel",
  }),
  profile({
    key: "office-clerk",
    occupation: "3-01",
    trades: ["office", "public", "factory", "property", "teaching", "farm"],
    titles: "办公室文员|行政专员|综合岗内勤|资料员|前台兼行政|档案整理员",
    en: "Office clerk|Keep files, order supplies, prepare meetings and write simple notices.",
    forms: ["full-time", "proportional", "public-welfare"],
    wage: [2300, 4200],
    education: "secondary-vocational",
    duties: `收发文件，登记编号，按月归档
      准备会议材料，做会议记录并跟进落实
      采购和发放办公用品，每季度盘点
      更新考勤表，月底汇总给财务
      撰写通知、简报，排版打印
      接待来访，做好登记和引导`,
    requirements: `会用 Word、Excel、PPT，能独立排版一份通知
      做事有条理，交代的事有回音
      文字通顺，少错别字
      驾照不要求`,
    demands: "aaaaann",
    adjustments: [
      "adjusted-desk",
      "step-free-route",
      "accessible-toilet",
      "screen-reader-software",
      "text-communication",
      "adjusted-tasks",
      "parking-space",
    ],
    software: "WPS Office|钉钉|协同办公系统",
  }),
];
