import { profile } from "./profile.ts";

/** Shops, kitchens, hotels and stores. */
export const shopAndFood = [
  profile({
    key: "shop-assistant",
    occupation: "4-01",
    trades: ["shop"],
    titles: "超市理货员|便利店店员|男装导购|女装导购|文具店营业员|收银员（早晚班）",
    en: "Shop assistant|Fill shelves, check dates and prices, help customers and work at the till.",
    forms: ["full-time", "part-time", "proportional"],
    wage: [2300, 3800],
    education: "junior-secondary",
    duties: `整理货架，先进先出，临期商品贴标下架
      核对价签，一物一签
      给顾客指路、找货，称重打签
      收银台轮班，长短款要登记
      闭店前盘点贵重商品，关灯断电`,
    requirements: `手脚勤快，能上早晚班
      会用手机收款，算账不出错
      见人肯打招呼
      听障同事可以安排理货和盘点，不强求收银`,
    demands: "aaaaaan",
    adjustments: [
      "adjusted-tasks",
      "text-communication",
      "sign-language",
      "extra-breaks",
      "step-free-route",
      "flexible-hours",
    ],
    software: "收银系统|企业微信",
  }),
  profile({
    key: "warehouse",
    occupation: "4-02",
    trades: ["logistics", "online-shop", "factory", "shop"],
    titles: "仓库管理员|电商打包员|分拣员|库房文员|快递驿站店员|发货员 计件",
    en: "Warehouse worker|Book goods in and out, pick and pack orders and keep the count right.",
    forms: ["full-time", "part-time", "proportional", "flexible"],
    wage: [2800, 4500],
    education: "junior-secondary",
    duties: `收货点数，扫码入库，差异当场拍照
      按拣货单配货、打包、贴面单
      保持通道畅通，码放不超高
      每周循环盘点，账物相符
      旺季按件计酬，多劳多得`,
    requirements: `认真，不会把两个相近的货号弄混
      能用扫码枪，教一遍就会
      不抽烟，库房严禁明火
      听障朋友可直接来，现场有文字看板`,
    bodily: "能搬动十五公斤以内的纸箱|打包台到发货口之间没有传送带，需要人工搬运",
    demands: "anaaaen",
    adjustments: [
      "text-communication",
      "sign-language",
      "extra-breaks",
      "adjusted-tasks",
      "transport",
      "job-coach",
    ],
    software: "旺店通|菜鸟驿站掌柜",
  }),
  profile({
    key: "cook",
    occupation: "4-03",
    trades: ["food", "hotel", "teaching", "factory"],
    titles: "面点师|食堂厨师|凉菜师傅|早餐店面点工|中餐厨师（管吃住）|后厨切配",
    en: "Cook|Prepare breakfast, noodles and staff meals, keep the kitchen clean and follow food safety rules.",
    forms: ["full-time", "part-time", "concentrated"],
    wage: [3200, 6500],
    education: "none",
    duties: `和面、发面、包包子，早上五点半出第一锅
      负责职工食堂午餐大锅菜，两荤两素一汤
      按采购单验收食材，不新鲜的退回
      食品留样、冰箱温度每天登记
      收工后刷灶台、拖地、关燃气阀`,
    requirements: `有健康证，没有的入职后单位带去办
      做过早餐或食堂、有中式面点师证的优先
      爱干净，指甲剪短
      能早起，中午有两小时午休`,
    bodily: `能在灶前持续站立操作|灶台为固定高度，出餐时段无法坐着完成
      双手能持刀切配、揉面|面点和切配目前全部手工完成`,
    demands: "anneean",
    adjustments: [
      "extra-breaks",
      "text-communication",
      "sign-language",
      "staff-lodging-accessible",
      "adjusted-tasks",
    ],
  }),
  profile({
    key: "waiter",
    occupation: "4-03",
    trades: ["food", "hotel"],
    titles: "餐厅服务员|传菜员|咖啡师（无声咖啡馆）|奶茶店店员|茶艺师|洗碗工",
    en: "Restaurant and café staff|Take orders with picture cards or a tablet, make drinks, serve and clear tables.",
    forms: ["full-time", "part-time", "assisted"],
    wage: [2400, 4000],
    education: "none",
    duties: `按点单制作饮品，杯型和糖度不能错
      摆台、传菜、收台，小心烫
      高峰期互相补位，不分你我
      清洗咖啡机、消毒杯具
      给客人介绍当日特供，用菜单卡片也行`,
    requirements: `喜欢和人打交道，微笑自然
      听障员工用点单屏和手语菜单，店里已有四位
      能上周末班，工作日轮休
      学徒期两个月，师傅一对一带`,
    demands: "aanaann",
    adjustments: [
      "sign-language",
      "text-communication",
      "easy-read-instructions",
      "job-coach",
      "extra-training-time",
      "adjusted-tasks",
    ],
    software: "点单收银平板",
  }),
  profile({
    key: "baker",
    occupation: "6-02",
    trades: ["food", "assisted", "factory"],
    titles: "烘焙学徒|面包房操作工|糕点包装工|月饼生产线临时工|豆制品加工",
    en: "Bakery worker|Weigh, knead, shape and bake by the recipe card, then pack and label.",
    forms: ["full-time", "assisted", "concentrated", "traineeship"],
    wage: [2200, 3800],
    education: "none",
    duties: `按配方卡称料，称完请同事复核
      分割、整形、摆盘，按定时器出炉
      装袋封口，贴生产日期
      打扫操作间，工器具归位
      中秋前支援月饼线，加班费另算`,
    requirements: `愿意学，不怕重复
      讲卫生，进车间换工服戴帽子
      智力障碍朋友可由就业辅导员陪同上岗
      对面粉、花生过敏的请提前说，我们调岗`,
    demands: "annaaan",
    adjustments: [
      "job-coach",
      "easy-read-instructions",
      "extra-training-time",
      "adjusted-tasks",
      "extra-breaks",
      "transport",
    ],
  }),
  profile({
    key: "hotel-room",
    occupation: "4-03",
    trades: ["hotel"],
    titles: "客房服务员|宾馆前台接待|酒店布草房|民宿管家|酒店夜审",
    en: "Hotel staff|Make up rooms, receive guests, count linen and report what needs repair.",
    forms: ["full-time", "part-time"],
    wage: [2400, 4000],
    education: "junior-secondary",
    duties: `打扫客房，每天十二间左右，按检查单逐项打勾
      补充洗漱用品，坏了的报修
      前台办理入住退房，核对证件
      布草分类、清点、送洗
      夜班核对房态，早上七点交班`,
    requirements: `手脚麻利，不翻客人东西
      前台会用酒店系统，有人教
      能倒班，女职工夜班单位有宿舍`,
    demands: "aaaaaan",
    adjustments: [
      "adjusted-tasks",
      "text-communication",
      "staff-lodging-accessible",
      "flexible-hours",
      "step-free-route",
    ],
    software: "别样红酒店系统|企业微信",
  }),
  profile({
    key: "driver",
    occupation: "4-02",
    trades: ["logistics", "food", "shop"],
    titles: "城区配送司机|同城配送员|网约车调度员|班车司机（C5可）|送奶工",
    en: "Driver and dispatcher|Plan routes, deliver in town on time and keep the vehicle's papers in order.",
    forms: ["full-time", "flexible", "part-time"],
    wage: [3500, 6500],
    education: "junior-secondary",
    duties: `按线路图配送，每天二十五个点左右
      出车前检查轮胎、灯光、刹车
      客户签收后当面点清
      调度岗在后台排车、改线、安抚客户
      月底交里程表和加油票`,
    requirements: `持C1或C5驾照，调度岗不要求驾照
      三年内没有重大责任事故
      熟悉城区道路，会用导航
      车辆可加装手控装置，费用单位承担`,
    bodily:
      "视力符合机动车驾驶证申领规定|驾驶机动车的法定条件（机动车驾驶证申领和使用规定），调度岗不适用",
    demands: "eananae",
    adjustments: [
      "assistive-devices",
      "parking-space",
      "adjusted-tasks",
      "text-communication",
      "flexible-hours",
    ],
    software: "高德地图|调度后台",
  }),
  profile({
    key: "sales",
    occupation: "4-01",
    trades: ["shop", "factory", "software", "finance", "property"],
    titles: "销售代表|电话销售（无底薪勿扰，我们有底薪）|建材店销售|渠道专员|售楼处置业顾问",
    en: "Sales representative|Answer enquiries, visit or call customers, prepare offers and follow payment.",
    forms: ["full-time", "part-time"],
    wage: [2500, 9000],
    education: "senior-secondary",
    duties: `接待咨询，问清需求再报价
      维护老客户，节前走访
      整理合同和回款台账，逾期提醒
      参加县里的展会，布展撤展
      每周一报计划，周五报结果`,
    requirements: `说到做到，不乱承诺
      会算毛利，能看懂报价单
      底薪加提成，上不封顶，社保照交
      电话岗和外勤岗可选`,
    demands: "aaannna",
    adjustments: [
      "flexible-hours",
      "adjusted-tasks",
      "transport",
      "screen-reader-software",
      "remote-work",
    ],
    software: "纷享销客|Excel",
  }),
];
