import { profile } from "./profile.ts";

/** Public service, property, safety and the land. */
export const outdoorsAndPublic = [
  profile({
    key: "window",
    occupation: "3-01",
    trades: ["public"],
    titles: "政务大厅窗口人员|便民服务中心综合窗口|社保经办员|导办员|档案数字化扫描员",
    en: "Public counter clerk|Receive people, check their papers once and completely, and enter the case.",
    forms: ["full-time", "proportional", "public-welfare", "traineeship"],
    wage: [2400, 4200],
    education: "junior-college",
    duties: `受理群众申请，一次性告知所缺材料
      录入系统，出具受理单
      引导老人和残疾人走绿色通道，必要时上门办
      扫描档案，核对页码，原件归还
      每天下班前清点未办结事项`,
    requirements: `公开招聘，笔试加面试，考试提供大字卷、盲文卷和延时
      会用电脑，打字熟练
      态度平和，讲得清政策
      周六轮值，次周补休`,
    demands: "aaaannn",
    adjustments: [
      "adjusted-recruitment-test",
      "screen-reader-software",
      "step-free-route",
      "accessible-toilet",
      "sign-language",
      "text-communication",
      "parking-space",
    ],
    software: "一窗受理平台|省政务服务网",
  }),
  profile({
    key: "civil-posts",
    occupation: "3-01",
    trades: ["public", "teaching"],
    titles:
      "定向招录残疾人公务员（一级科员）|事业单位管理岗九级|编制外工作人员|统计调查员|图书管理员",
    en: "Post in a public body|Draft papers, keep statistics and serve readers or residents.",
    forms: ["full-time", "proportional"],
    wage: [38000, 72000, "year"],
    education: "bachelor",
    duties: `起草公文、报告和会议纪要
      收集整理数据，按季度上报
      借阅登记，新书编目，视障阅览室开放
      处理信访来信，按时答复
      完成单位交办的其他工作`,
    requirements: `全日制本科及以上，专业见附表
      报名时注明需要的考试便利
      持证残疾人，类别等级不限，能履行岗位职责即可
      服务期三年`,
    demands: "aaaannn",
    adjustments: [
      "adjusted-recruitment-test",
      "screen-reader-software",
      "captions",
      "step-free-route",
      "personal-assistant",
      "adjusted-desk",
    ],
    software: "公文交换系统|WPS Office|图书馆管理系统",
  }),
  profile({
    key: "guard",
    occupation: "3-02",
    trades: ["property", "factory", "hotel", "shop"],
    titles: "监控值班员|门岗保安|停车场收费员|消防控制室值班（持证）|夜班门卫",
    en: "Guard and monitor|Watch the screens, open the gate, write the log and call for help in time.",
    forms: ["full-time", "public-welfare", "proportional"],
    wage: [2150, 3600],
    education: "junior-secondary",
    duties: `看监控屏，发现异常对讲机通知巡逻
      登记来访车辆和人员
      停车收费，电子支付为主
      交接班填写记录，钥匙清点
      每季度参加一次消防演练`,
    requirements: `无犯罪记录，单位统一查询
      消控岗持消防设施操作员证
      坐岗和巡逻岗分开，请在简历里注明
      上二十四休四十八，管两顿饭`,
    bodily: "能看清监控画面|值班的内容就是目视监控，画面没有声音",
    demands: "eaaanna",
    adjustments: [
      "adjusted-desk",
      "text-communication",
      "adjusted-tasks",
      "step-free-route",
      "extra-breaks",
    ],
    software: "海康监控平台|停车收费系统",
  }),
  profile({
    key: "cleaning",
    occupation: "4-09",
    trades: ["property", "public", "health", "shop"],
    titles: "保洁员|公厕管理员（公益岗）|道路清扫保洁|垃圾分类督导员|绿化工",
    en: "Cleaner and street keeper|Keep streets, toilets and green places clean; half-day posts are possible.",
    forms: ["public-welfare", "full-time", "part-time", "assisted"],
    wage: [2100, 2900],
    education: "none",
    duties: `按区域清扫，垃圾日产日清
      公厕每小时巡一遍，补纸补洗手液
      指导居民分类投放
      修剪绿篱，浇水除草
      冬天扫雪，撒防滑料`,
    requirements: `能吃苦，按时到岗
      就业困难人员优先安排公益岗
      工具、工服、防暑防寒用品单位发
      只上半天也可以谈`,
    demands: "aanaaan",
    adjustments: [
      "adjusted-tasks",
      "extra-breaks",
      "job-coach",
      "easy-read-instructions",
      "flexible-hours",
      "assistive-devices",
    ],
  }),
  profile({
    key: "property",
    occupation: "4-06",
    trades: ["property"],
    titles: "物业管家|物业客服前台|收费员|小区水电维修|房产中介文员",
    en: "Property office staff|Answer residents, send repairs, collect fees and keep notices readable.",
    forms: ["full-time", "proportional"],
    wage: [2300, 4200],
    education: "senior-secondary",
    duties: `接待业主报修，派单并回访
      催缴物业费，开票对账
      巡查楼道，消防门不能锁
      张贴停水停电通知，同时发业主群
      组织业主座谈会，做记录`,
    requirements: `脾气好，说话有条理
      会用物业系统和 Excel
      维修岗需电工证
      前台坐班，柜台可升降`,
    demands: "aaaaaan",
    adjustments: [
      "adjusted-desk",
      "text-communication",
      "step-free-route",
      "accessible-toilet",
      "screen-reader-software",
    ],
    software: "物业收费系统|企业微信",
  }),
  profile({
    key: "crops",
    occupation: "5-01",
    trades: ["farm"],
    titles: "大棚蔬菜种植工|食用菌采摘|中药材种植（连翘、黄芩）|果园管护员|育苗工",
    en: "Grower|Sow, pick, sort and pack vegetables, mushrooms and herbs in greenhouses and fields.",
    forms: ["full-time", "flexible", "concentrated", "part-time"],
    wage: [100, 180, "day"],
    education: "none",
    duties: `大棚里移苗、打杈、采摘、分级
      蘑菇房按温湿度记录开窗通风
      除草、浇水、看护滴灌
      采收后过秤装筐，登记斤两
      雨天在库房分拣，不停工钱`,
    requirements: `本乡镇的方便，远的有班车
      不打农药，打药有专人
      按天结工资，月底也行
      身体吃不消可以只做分拣包装，坐着干`,
    demands: "ananaan",
    adjustments: ["transport", "adjusted-tasks", "extra-breaks", "flexible-hours", "job-coach"],
  }),
  profile({
    key: "livestock",
    occupation: "5-03",
    trades: ["farm"],
    titles: "养鸡场捡蛋工|生猪饲养员|养蜂员|肉羊养殖（代养）|桑蚕养殖户招帮工",
    en: "Animal keeper|Feed, clean, collect and count, and report sick animals at once.",
    forms: ["full-time", "home-based", "flexible"],
    wage: [2400, 4500],
    education: "none",
    duties: `按时投喂，清圈消毒
      捡蛋、分级、装托
      观察精神和采食，发现异常马上说
      代养户由合作社提供羊羔和技术，按斤回收
      填写养殖日志，防疫记录`,
    requirements: `不怕味儿
      住场有单间，回家住也行
      进场换鞋消毒，不串场
      合作社包教技术，签保底收购协议`,
    demands: "annaaan",
    adjustments: [
      "adjusted-tasks",
      "staff-lodging-accessible",
      "flexible-hours",
      "transport",
      "extra-training-time",
    ],
  }),
  profile({
    key: "hr",
    occupation: "4-07",
    trades: ["office", "factory", "software"],
    titles: "人事专员|招聘专员|薪酬社保专员|人力资源助理|劳务派遣内勤",
    en: "HR officer|Publish openings, arrange interviews, keep contracts and insurance in order.",
    forms: ["full-time", "home-based"],
    wage: [2800, 5500],
    education: "junior-college",
    duties: `发布招聘信息，筛选简历，约面试
      办理入离职，签合同，交社保
      做工资表，解答员工疑问
      落实按比例安排残疾人就业，准备年审材料
      组织培训和团建，照顾到每个人`,
    requirements: `懂劳动合同法，会算加班费
      保密，工资的事不外传
      Excel 函数熟练
      面试时会问对方需要什么便利，而不是有什么病`,
    demands: "aaaannn",
    adjustments: [
      "screen-reader-software",
      "remote-work",
      "flexible-hours",
      "adjusted-desk",
      "text-communication",
    ],
    software: "钉钉|个税扣缴客户端|北森",
  }),
  profile({
    key: "insurance",
    occupation: "4-05",
    trades: ["finance"],
    titles: "银行大堂引导员|保险内勤|信用社柜员|反诈回访员|理赔资料审核（居家）",
    en: "Financial service clerk|Guide customers, check claims and explain risks in plain words.",
    forms: ["full-time", "home-based", "proportional"],
    wage: [3000, 6000],
    education: "junior-college",
    duties: `引导客户使用自助机，帮老人填单
      审核理赔资料，缺件一次说清
      电话回访，提示风险
      日终轧账，凭证装订
      参加每月合规考试`,
    requirements: `无不良征信
      数字敏感，细心
      会说本地话的加分
      居家审核岗提供加密电脑`,
    demands: "aaaannn",
    adjustments: [
      "screen-reader-software",
      "magnification",
      "remote-work",
      "adjusted-desk",
      "text-communication",
    ],
    software: "核心业务系统|影像审核平台",
  }),
];
