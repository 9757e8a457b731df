/** What stands in the sample's plans; nobody of it is real. */
export const assessments = [
  {
    wish: "想做文职或客服，最好离家近，能用读屏软件的。",
    strengths: "打字快，会用表格，做过两年电话回访。",
    barriers: "单独出远门不方便，冬天路面结冰时更难。",
    support: "读屏软件、可以坐着工作、上下班错开高峰。",
  },
  {
    wish: "想学一门手艺，以后自己接活。",
    strengths: "手巧，会缝纫，做过手工编织。",
    barriers: "听力不好，开会和电话沟通吃力。",
    support: "文字沟通、会议提供字幕或手语翻译。",
  },
  {
    wish: "刚毕业，想进单位做会计助理。",
    strengths: "会计专业大专，有初级会计证书。",
    barriers: "没有工作经验，面试容易紧张。",
    support: "面试辅导、无障碍卫生间、可调桌椅。",
  },
  {
    wish: "想在家做线上的工作，时间灵活一些。",
    strengths: "做过数据标注，耐心细致。",
    barriers: "每周有两个半天要做康复。",
    support: "弹性时间、远程办公。",
  },
] as const;

export const goals = [
  "今年年底前找到离家五公里以内的文职工作",
  "三个月内参加一次技能培训并拿到证书",
  "两个月内完成三次面试",
  "明年春天前把每周工作时间稳定在三十小时",
] as const;

export const measures = [
  ["guidance", "每两周一次，练习自我介绍和常见问题。"],
  ["training", "报名电子商务客服班，帮忙申请文字材料。"],
  ["device", "申请适配读屏软件和放大键盘。"],
  ["briefing", "讲清补贴、残保金奖励和社保政策。"],
  ["internship", "联系一家事业单位做三个月见习。"],
  ["transport", "核对无障碍公交线路，试走一次。"],
] as const;

export const talks = [
  "介绍了服务内容，本人愿意试一试，先把简历整理出来。",
  "一起看了三个岗位，本人对文职更有兴趣。",
  "约好下周来窗口填表，家人陪同。",
  "说了面试的情况：对方提前发了材料，感觉不错。",
  "在岗顺利，午休时间还需要再和单位商量。",
] as const;

/** In the persons' own words. */
export const barriers = [
  "我希望先试用一周，看看能不能适应。",
  "早上八点以前坐不上无障碍公交，希望九点以后上班。",
  "我能做的比别人想的多，请别先替我拒绝。",
] as const;
