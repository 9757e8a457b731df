import { profile } from "./profile.ts";

/** Factories, workshops and hand work. */
export const making = [
  profile({
    key: "electronics",
    occupation: "6-25",
    trades: ["factory"],
    titles: "电子厂普工|SMT操作员|线束装配工|手机壳检验员|流水线操作工（坐班）|电路板插件工",
    en: "Electronics assembler|Fit parts at a seated bench, check by a sample board and count what is done.",
    forms: ["full-time", "concentrated", "proportional"],
    wage: [3200, 5500],
    education: "junior-secondary",
    duties: `按作业指导书插件、焊接、装配
      戴静电环，换线前做首件确认
      外观检验，不良品贴红标放红盒
      每两小时报一次产量
      下班前做5S，工位清空`,
    requirements: `坐得住，手稳
      能看懂图示指导书，不识字也教
      两班倒，月休四天
      坐轮椅的同事有专用工位`,
    bodily: "双手能拿捏细小元件|元件最小两毫米，插装没有自动设备",
    demands: "annennn",
    adjustments: [
      "adjusted-desk",
      "step-free-route",
      "sign-language",
      "text-communication",
      "transport",
      "extra-breaks",
      "accessible-toilet",
    ],
  }),
  profile({
    key: "sewing",
    occupation: "6-05",
    trades: ["textile", "assisted", "craft"],
    titles: "缝纫工|服装厂车位工|裁剪工|手套厂锁边工（计件）|校服厂后道包装|绣花工",
    en: "Sewing machine operator|Sew, cut, trim and pack; paid by the piece with a floor wage.",
    forms: ["full-time", "concentrated", "home-based", "assisted"],
    wage: [2, 12, "piece"],
    education: "none",
    duties: `操作平车、包缝机完成分配工序
      剪线头、整烫、叠装
      发现跳针、色差停机报班长
      领料签字，余料退库
      家里有缝纫机的可领活回家做`,
    requirements: `会踩缝纫机的来了就上手，不会的教
      计件工资有保底
      听障、肢体障碍员工占三分之一
      听铃改看灯，车间装了闪光提示`,
    bodily: "双手能送料、控制针距|缝制工序由双手配合完成",
    demands: "annennn",
    adjustments: [
      "sign-language",
      "text-communication",
      "adjusted-desk",
      "transport",
      "staff-lodging-accessible",
      "extra-training-time",
    ],
  }),
  profile({
    key: "machining",
    occupation: "6-18",
    trades: ["factory"],
    titles: "数控车床操作工|CNC编程学徒|焊工|钳工|铸造车间质检员|磨床工",
    en: "Machinist|Set and run lathes, measure parts and keep the machine clean and safe.",
    forms: ["full-time", "traineeship", "proportional"],
    wage: [3800, 7500],
    education: "secondary-vocational",
    duties: `看图纸装夹、对刀、试切
      首件送检，巡检每小时一次
      填写刀具寿命表，到时更换
      保养导轨，清理铁屑用钩子不用手
      带徒弟，有带徒津贴`,
    requirements: `看得懂三视图，会用卡尺、千分尺
      中专机械类毕业优先
      劳保用品必须穿戴
      机器报警有灯光，听障师傅已上岗多年`,
    bodily: `能看清图纸和刻度|尺寸判定靠目视读数，误差会造成伤害和报废
      能持续站立看护机床|机床操作位没有座位，法定安全距离内不得放椅子`,
    demands: "ennaean",
    adjustments: [
      "text-communication",
      "sign-language",
      "extra-training-time",
      "adjusted-lighting",
      "magnification",
    ],
    software: "Mastercam|FANUC 面板",
  }),
  profile({
    key: "packing",
    occupation: "6-31",
    trades: ["factory", "assisted", "farm", "food"],
    titles: "包装工|手工活（可带回家）|贴标工|辅助性就业车间工人|纸盒粘贴|药盒装箱工",
    en: "Packer|Fold, fill, label and count; simple steps, one at a time, with a coach.",
    forms: ["assisted", "home-based", "concentrated", "flexible"],
    wage: [1, 6, "piece"],
    education: "none",
    duties: `折盒、装袋、贴标签
      每十个一捆，二十捆一箱
      数错了不要紧，和组长一起再数一遍
      打包带收紧，摆到托盘上
      下午三点做工间操`,
    requirements: `愿意来，能按时
      一次只学一道工序，学会了再换
      家属可以在休息室等
      上午下午各半天，可只来半天`,
    demands: "annannn",
    adjustments: [
      "job-coach",
      "easy-read-instructions",
      "extra-breaks",
      "flexible-hours",
      "transport",
      "quiet-room",
      "adjusted-tasks",
    ],
  }),
  profile({
    key: "craft",
    occupation: "6-09",
    trades: ["craft", "assisted"],
    titles: "剪纸艺人|布老虎制作|琉璃烧制学徒|手工编织（居家）|陶艺工|非遗刺绣工",
    en: "Craft worker|Make paper cuts, woven and stitched pieces by hand, at home or in the workshop.",
    forms: ["home-based", "flexible", "assisted", "traineeship"],
    wage: [15, 120, "piece"],
    education: "none",
    duties: `按样品制作，允许有自己的花样
      材料统一配送，成品每周收一次
      大件作品署作者的名字
      参加文旅局的展销，愿意讲就讲两句
      教新来的学员，另发讲课费`,
    requirements: `手巧，耐得住性子
      每月完成约定件数即可，时间自己定
      残疾妇女和家属都可以学，学费免`,
    demands: "a-nannn",
    adjustments: [
      "remote-work",
      "flexible-hours",
      "extra-training-time",
      "transport",
      "adjusted-desk",
    ],
  }),
  profile({
    key: "repair",
    occupation: "4-12",
    trades: ["shop", "craft", "property"],
    titles: "手机维修员|家电维修师傅|修鞋配钥匙|钟表修理|电动车维修工|轮椅辅具维修技师",
    en: "Repairer|Find the fault, tell the customer the price first, mend and test.",
    forms: ["full-time", "flexible", "part-time"],
    wage: [2800, 6500],
    education: "junior-secondary",
    duties: `检测故障，先报价后维修
      更换屏幕、电池、主板小件焊接
      辅具上门维修，当场教使用
      旧件交还顾客，保修三个月
      登记型号和配件，月底盘库`,
    requirements: `动手能力强，会用万用表
      不欺客，小毛病不收费
      没有基础的先当学徒，包午饭
      坐着干活，工作台高度可调`,
    demands: "ananaan",
    adjustments: [
      "adjusted-desk",
      "step-free-route",
      "text-communication",
      "extra-training-time",
      "magnification",
      "adjusted-lighting",
    ],
  }),
  profile({
    key: "printing",
    occupation: "6-08",
    trades: ["media", "craft", "factory"],
    titles: "图文店打印员|盲文印刷工|装订工|广告喷绘操作员|数码快印学徒",
    en: "Printing worker|Print, bind and check; some books are in Braille.",
    forms: ["full-time", "part-time", "concentrated"],
    wage: [2400, 4500],
    education: "junior-secondary",
    duties: `接稿、排版、打印、覆膜、裁切
      盲文书籍校对，两人一组，一念一摸
      装订胶装，检查缺页倒页
      机器卡纸先断电再处理
      客户文件用完即删，不留底`,
    requirements: `会电脑基础操作
      认真，错一个字要重来
      懂盲文的岗位另有津贴`,
    demands: "aanaann",
    adjustments: [
      "adjusted-desk",
      "text-communication",
      "screen-reader-software",
      "extra-training-time",
    ],
    software: "CorelDRAW|中国盲文编辑系统",
  }),
  profile({
    key: "quality",
    occupation: "6-31",
    trades: ["factory", "textile", "food"],
    titles: "质检员|化验员|来料检验IQC|身高测量仪装调检验员|品管文员",
    en: "Quality inspector|Check samples by the standard, keep the records and stop what is wrong.",
    forms: ["full-time", "proportional"],
    wage: [2800, 4800],
    education: "secondary-vocational",
    duties: `按抽样方案检验，判定合格与否
      做留样和台账，保存两年
      不合格品开单隔离，跟踪整改
      校准量具，到期送检
      编写检验日报`,
    requirements: `懂抽样，会读检验标准
      原则性强，车间说情也不行
      会用 Excel 做柏拉图
      实验室坐着工作为主`,
    demands: "annaann",
    adjustments: [
      "adjusted-desk",
      "magnification",
      "adjusted-lighting",
      "text-communication",
      "extra-breaks",
    ],
    software: "Excel|LIMS",
  }),
];
