/** Schools and subjects of the sample's lists; of the people on them nobody is real. */
export const schools = [
  ["晋城职业技术学院", "大专", ["会计", "电子商务", "计算机应用技术", "护理"]],
  ["太原学院", "本科", ["汉语言文学", "软件工程", "财务管理"]],
  ["山西特殊教育中等专业学校", "中专", ["中医康复保健", "计算机平面设计"]],
  ["长治医学院", "本科", ["医学检验技术", "护理学"]],
  ["长春大学特殊教育学院", "本科", ["针灸推拿学", "视觉传达设计"]],
] as const;

export const graduateWishes = [
  "想做文职或会计",
  "想做客服，最好能居家",
  "想考事业单位",
  "想先见习",
  "想继续读书",
  "",
] as const;

/** Who counts as hard to place, as offices write it. */
export const aidGroups = [
  "残疾登记失业人员",
  "就业困难人员（残疾人）",
  "零就业家庭成员",
  "低保家庭劳动力",
] as const;

export const aidWishes = [
  "离家近的公益性岗位",
  "想学按摩",
  "在家做手工",
  "保洁或后厨",
  "",
] as const;

export const places = [
  "晋城市城区东街街道",
  "晋城市城区西街街道",
  "晋城市城区南街街道",
  "晋城市城区北石店镇",
] as const;

export const callWords = [
  "说明了能提供的服务，本人说和家里商量后回话。",
  "本人愿意试试，约好下周来窗口。",
  "家人接的电话，请本人回来后再联系。",
] as const;
