import { profile } from "./profile.ts";

/** Care, health, massage, teaching and social work. */
export const careAndHealth = [
  profile({
    key: "blind-massage",
    occupation: "4-14",
    trades: ["massage", "health", "hotel"],
    titles:
      "盲人按摩师|盲人保健按摩技师（可零基础）|推拿师|诚聘盲人按摩 包吃住|足底按摩师|小儿推拿师",
    en: "Massage therapist|Give health massage to customers by appointment; training, lodging and a guide from the station are offered.",
    forms: ["blind-massage", "full-time"],
    wage: [3500, 9000],
    education: "none",
    duties: `为顾客做肩颈、腰背保健按摩，一个钟四十五分钟
      服务前问清身体情况，有禁忌症的婉拒并说明
      保持按摩床铺整洁，一客一换
      新人跟师三个月，每周考核一次手法
      参加残联组织的继续教育`,
    requirements: `有保健按摩师证（盲人）的优先，没有的送去培训
      手法有力度，会看顾客反应调整
      言语礼貌，不推销办卡
      店内通道固定，物品不乱放，导盲犬可进`,
    bodily: "双手能完成推、拿、按、揉等手法|按摩完全靠双手施力",
    demands: "naaeann",
    adjustments: [
      "screen-reader-software",
      "guide-dog",
      "staff-lodging-accessible",
      "transport",
      "extra-training-time",
      "step-free-route",
    ],
    software: "语音报钟系统|微信（读屏）",
  }),
  profile({
    key: "medical-massage",
    occupation: "2-05",
    trades: ["health", "massage"],
    titles: "盲人医疗按摩师|康复科推拿医师|中医馆理疗师|康复治疗师",
    en: "Medical massage therapist|Treat patients under a doctor's plan in a clinic and keep records by voice or screen reader.",
    forms: ["full-time", "blind-massage"],
    wage: [4000, 9500],
    education: "secondary-vocational",
    duties: `按医嘱为患者做推拿、牵引等治疗
      首诊评估关节活动度和疼痛分级并记录
      向患者讲清居家锻炼的做法
      病历由语音录入，组长复核签字
      每月一次病例讨论`,
    requirements: `持盲人医疗按摩人员资格证书或康复治疗技术资格
      懂解剖，知道什么情况必须转诊
      能用读屏软件书写病历
      保护患者隐私`,
    bodily: "双手能完成治疗手法|治疗靠手法施力和触诊",
    demands: "naaeann",
    adjustments: [
      "screen-reader-software",
      "guide-dog",
      "adjusted-tasks",
      "step-free-route",
      "transport",
    ],
    software: "医院信息系统HIS|争渡读屏",
  }),
  profile({
    key: "elder-care",
    occupation: "4-10",
    trades: ["care"],
    titles: "养老护理员|日间照料中心护理员|助餐员|失能老人照护|养老院夜班护理",
    en: "Care worker for older people|Help with meals, washing and walks, write the care record and call the nurse in time.",
    forms: ["full-time", "part-time", "public-welfare"],
    wage: [2600, 4800],
    education: "none",
    duties: `协助老人起床、洗漱、如厕、进餐
      陪老人散步聊天，留意情绪变化
      按时提醒服药，测血压并登记
      更换床单，打扫房间
      发现跌倒、呛咳立即呼叫护士`,
    requirements: `有爱心，说话慢一点大声一点
      持养老护理员证优先，没有的单位出钱培训
      夜班两人一组，有补贴
      体力活有移位机，不靠蛮力`,
    demands: "aaaaaan",
    adjustments: [
      "assistive-devices",
      "extra-breaks",
      "flexible-hours",
      "extra-training-time",
      "adjusted-tasks",
    ],
    software: "护理记录平板",
  }),
  profile({
    key: "housekeeping",
    occupation: "4-10",
    trades: ["care", "property"],
    titles: "家政保洁|月嫂|钟点工（做饭+保洁）|住家阿姨|家政派单员（坐班）",
    en: "Home helper|Clean homes by the hour or arrange helpers' visits by telephone and app.",
    forms: ["flexible", "part-time", "full-time"],
    wage: [25, 60, "hour"],
    education: "none",
    duties: `按约定时间上门，做厨房、卫生间、玻璃清洁
      进门换鞋套，贵重物品请业主收好
      派单员接电话、排班、回访
      结束后请业主验收，有问题当场补做`,
    requirements: `守时，临时有事提前两小时说
      不议论客户家的事
      派单员会用手机和表格即可
      公司统一买意外险`,
    demands: "aaaaaaa",
    adjustments: ["flexible-hours", "adjusted-tasks", "transport", "text-communication"],
    software: "派单小程序",
  }),
  profile({
    key: "nurse-aide",
    occupation: "2-05",
    trades: ["health"],
    titles: "护士（普通病房）|导医员|药房调剂员|检验科助理|消毒供应室工人",
    en: "Hospital staff|Guide patients, prepare medicines under supervision or sterilise instruments.",
    forms: ["full-time", "proportional"],
    wage: [2800, 5500],
    education: "junior-college",
    duties: `在门诊大厅引导患者挂号、取号、找诊室
      按处方调剂药品，双人核对
      器械清洗、包装、灭菌，批次可追溯
      护理记录及时、真实
      参加急救演练`,
    requirements: `相应岗位的资格证书齐全
      三查七对不走样
      能倒夜班，导医岗是常白班
      供应室欢迎听障同事，流程全部上墙`,
    demands: "aaaaaan",
    adjustments: [
      "text-communication",
      "sign-language",
      "adjusted-tasks",
      "step-free-route",
      "accessible-toilet",
    ],
    software: "医院信息系统HIS|消毒追溯系统",
  }),
  profile({
    key: "teacher",
    occupation: "2-08",
    trades: ["teaching"],
    titles: "特教老师|小学语文教师|幼儿园保育员|盲文教师|职业学校计算机教师|手语翻译兼培训师",
    en: "Teacher|Teach classes, adapt material for every pupil and talk with families.",
    forms: ["full-time", "part-time", "traineeship"],
    wage: [3000, 7500],
    education: "bachelor",
    duties: `承担本学科教学，按课表上课
      为每个孩子写个别化教育计划，一学期修订一次
      批改作业，写评语，和家长约谈
      组织班级活动，保证安全
      参加教研组听课评课`,
    requirements: `有相应学段教师资格证
      普通话二级甲等（手语岗、盲文岗看专业能力）
      对孩子有耐心
      会做简单课件，图片配文字说明`,
    demands: "aaanann",
    adjustments: [
      "screen-reader-software",
      "sign-language",
      "captions",
      "step-free-route",
      "accessible-toilet",
      "personal-assistant",
    ],
    software: "希沃白板|钉钉|盲文编辑软件",
  }),
  profile({
    key: "tutor",
    occupation: "4-13",
    trades: ["teaching", "media"],
    titles: "古筝老师|线上英语陪练|有声书主播（视障优先）|棋类教练|声乐培训教师",
    en: "Tutor and narrator|Give lessons or record audio books, in a studio or at home.",
    forms: ["part-time", "home-based", "flexible"],
    wage: [40, 150, "hour"],
    education: "senior-secondary",
    duties: `一对一陪练，每节四十五分钟
      录制有声书，每千字按约定计酬
      课前十分钟到，设备先试音
      每月给家长一份学习情况
      期末组织汇报演出`,
    requirements: `专业过硬，有作品或等级证书
      声音自然，不拿腔调
      能用读屏或盲文看稿均可
      按约定时间交音频`,
    demands: "naeannn",
    bodily: "能清楚朗读或讲解|成品就是声音",
    adjustments: ["remote-work", "screen-reader-software", "flexible-hours", "guide-dog"],
    software: "腾讯会议|Reaper|喜马拉雅录制端",
  }),
  profile({
    key: "social-work",
    occupation: "2-07",
    trades: ["public", "care", "teaching"],
    titles: "社会工作者|残疾人专职委员|社区心理辅导员|就业辅导员|法律援助接待",
    en: "Social worker|Visit families, make plans with them and find the service that fits.",
    forms: ["full-time", "public-welfare", "part-time"],
    wage: [2600, 5200],
    education: "junior-college",
    duties: `入户走访，建立一户一档
      陪同办理残疾人证、低保、两项补贴
      组织小组活动，写活动小结
      上岗后陪伴支持，协调班组长
      接听求助电话，紧急情况及时上报`,
    requirements: `社工证优先，没有的三年内考取
      懂政策，说得让老人听明白
      尊重服务对象的选择
      走访每周两天，其余时间坐班`,
    demands: "aaaanna",
    adjustments: [
      "transport",
      "personal-assistant",
      "screen-reader-software",
      "flexible-hours",
      "step-free-route",
      "guide-dog",
    ],
    software: "社工服务系统|WPS Office",
  }),
];
