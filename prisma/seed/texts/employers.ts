import type { OrganisationKind } from "#app/features/accounts/policy/index.ts";
import type { Trade } from "./profile.ts";

/** How employers of a trade are called and what they say of themselves. */
export interface EmployerStyle {
  readonly trade: Trade;
  readonly kinds: readonly OrganisationKind[];
  /** What follows the made-up name. */
  readonly endings: readonly string[];
  readonly endingEn: string;
  readonly industry: string;
  readonly about: readonly string[];
}

const company = ["enterprise"] as const;
const small = ["individual-business", "enterprise"] as const;

const style = (
  trade: Trade,
  kinds: readonly OrganisationKind[],
  endings: string,
  endingEn: string,
  industry: string,
  about: string,
): EmployerStyle => ({
  trade,
  kinds,
  endings: endings.split("|"),
  endingEn,
  industry,
  about: about.split("|"),
});

export const employerStyles: readonly EmployerStyle[] = [
  style(
    "software",
    company,
    "网络科技有限公司|软件有限公司|信息技术有限公司",
    "Software",
    "信息传输、软件和信息技术服务业",
    "做本地政务和商贸软件，团队二十来人，技术栈不新不旧，代码要过评审。|从外包做起，如今有自己的产品，三分之一同事远程办公。",
  ),
  style(
    "online-shop",
    company,
    "电子商务有限公司|网络商贸有限公司",
    "E-commerce",
    "批发和零售业",
    "卖山西特产和日用百货，抖音、淘宝、拼多多都有店。|仓库和办公室在一个院子，午饭大家一起吃。",
  ),
  style(
    "shop",
    small,
    "便民超市|百货商行|建材商店|文具店|有限公司",
    "Store",
    "批发和零售业",
    "开了十几年的老店，街坊都认识。|门口没有台阶，轮椅能直接进来。",
  ),
  style(
    "food",
    small,
    "面馆|餐饮有限公司|早餐店|无声咖啡馆|烘焙坊",
    "Kitchen",
    "住宿和餐饮业",
    "只做早午两餐，下午三点收工。|店里用点单卡和手语，客人慢慢都学会了“谢谢”。",
  ),
  style(
    "hotel",
    company,
    "宾馆有限公司|酒店管理有限公司|民宿",
    "Hotel",
    "住宿和餐饮业",
    "七十八间客房，两间无障碍房。|古村里的院子改的，旺季忙淡季闲。",
  ),
  style(
    "care",
    ["private-non-enterprise", "enterprise", "social-organisation"],
    "养老服务中心|家政服务有限公司|居家养老服务社",
    "Care",
    "居民服务、修理和其他服务业",
    "日间照料四十位老人，夜间住养二十位。|政府购买服务项目承接单位，账目公开。",
  ),
  style(
    "health",
    ["public-institution", "private-non-enterprise", "enterprise"],
    "样例医院|中医馆|康复门诊部|社区卫生服务中心",
    "Clinic",
    "卫生和社会工作",
    "以康复和慢病管理为主，设床位六十张。|门诊楼有电梯和低位挂号台。",
  ),
  style(
    "massage",
    small,
    "盲人按摩店|推拿馆|盲人保健按摩中心",
    "Massage",
    "居民服务、修理和其他服务业",
    "店主本人是视障按摩师，带过三十多位徒弟。|十二张床，通道宽一米五，东西从不乱挪。",
  ),
  style(
    "teaching",
    ["public-institution", "private-non-enterprise", "enterprise"],
    "样例学校|职业培训学校|幼儿园|教育咨询有限公司",
    "Education",
    "教育",
    "小班教学，融合教育试点。|有资源教室，配盲文点显器和助听设备。",
  ),
  style(
    "office",
    company,
    "人力资源有限公司|商务服务有限公司|企业管理咨询有限公司",
    "Services",
    "租赁和商务服务业",
    "给本地一百多家小企业做人事和代办。|人不多，事不少，不打卡看结果。",
  ),
  style(
    "public",
    ["government-organ", "public-institution", "social-organisation"],
    "街道办事处（示例）|便民服务中心（示例）|残疾人就业服务所（示例）|图书馆（示例）|社会工作协会（示例）",
    "Public Service",
    "公共管理、社会保障和社会组织",
    "按编制和预算招人，公告、考试、公示都在网上。|办公楼去年做了无障碍改造，卫生间、坡道、低位柜台都有。",
  ),
  style(
    "property",
    company,
    "物业服务有限公司|物业管理有限公司",
    "Property",
    "房地产业",
    "管着九个小区，四千多户。|保安、保洁、维修、客服都常年招人。",
  ),
  style(
    "logistics",
    company,
    "物流有限公司|供应链有限公司|快递服务站",
    "Logistics",
    "交通运输、仓储和邮政业",
    "本地同城配送和云仓，双十一一天两万单。|库房有传送带和文字看板，叉车道与人行道分开。",
  ),
  style(
    "factory",
    company,
    "电子有限公司|机械制造有限公司|精密铸造有限公司|光电有限公司",
    "Manufacturing",
    "制造业",
    "国家高新技术企业，车间恒温，两班倒。|福利企业转型，残疾职工占四分之一以上，有手语班长。",
  ),
  style(
    "textile",
    company,
    "制衣有限公司|手套有限公司|校服有限公司",
    "Garments",
    "制造业",
    "给校服品牌做代工，也接小单。|车间在一楼，裁床旁装了闪光提示灯。",
  ),
  style(
    "craft",
    ["individual-business", "farmers-cooperative", "enterprise"],
    "非遗工坊|琉璃工作室|手工艺合作社|剪纸社",
    "Crafts",
    "文化、体育和娱乐业",
    "省级非遗项目，传承人带徒弟。|料送到家，成品收回，一件一件算钱。",
  ),
  style(
    "farm",
    ["farmers-cooperative", "enterprise", "individual-business"],
    "种植专业合作社|养殖专业合作社|农业开发有限公司|家庭农场",
    "Farm",
    "农、林、牧、渔业",
    "一百二十亩大棚，春天草莓夏天番茄。|社员八十六户，其中残疾人家庭二十一户。",
  ),
  style(
    "media",
    ["enterprise", "foundation", "other"],
    "文化传媒有限公司|公益基金会（示例）|有声书工作室|图文设计有限公司",
    "Media",
    "文化、体育和娱乐业",
    "做有声书、字幕和无障碍电影。|编辑部五个人，选题会随便吵。",
  ),
  style(
    "finance",
    company,
    "财务咨询有限公司|保险代理有限公司|农村信用社（示例）",
    "Finance",
    "金融业",
    "代账两百多户，季度末最忙。|柜台有放大镜和助听感应线圈。",
  ),
  style(
    "assisted",
    ["social-organisation", "private-non-enterprise", "other"],
    "辅助性就业工场|阳光家园（示例）|残疾人之家（示例）",
    "Workshop",
    "卫生和社会工作",
    "十六至五十九岁智力、精神和重度残疾人的辅助性就业机构。|上午做工，下午康复和文体活动，有接送车。",
  ),
];

const FIRST = "禾,桥,砚,榆,棠,岚,沐,笺,澜,穗,筑,槿,珂,瓴,苇".split(",");
const SECOND = "灯,语,渡,铃,织,麦,溪,信,舟,谷,满,耳,帆,星,阶".split(",");
const THIRD = "里,家,汇,坊,行,间,生,和,堂,朵,廷,川,同,源,达".split(",");
const FIRST_EN = "He,Qiao,Yan,Yu,Tang,Lan,Mu,Jian,Lan,Sui,Zhu,Jin,Ke,Ling,Wei".split(",");
const SECOND_EN = "deng,yu,du,ling,zhi,mai,xi,xin,zhou,gu,man,er,fan,xing,jie".split(",");
const THIRD_EN = "li,jia,hui,fang,hang,jian,sheng,he,tang,duo,ting,chuan,tong,yuan,da".split(",");

/** A made-up name of three characters; `number` 0 to 3374 gives a different one each, later ones repeat. */
export function brandName(number: number): { readonly zh: string; readonly en: string } {
  const [a, b, c] = [
    number % 15,
    Math.floor(number / 15) + number,
    Math.floor(number / 225) + number,
  ];
  const part = (list: readonly string[], at: number) => list[at % 15] ?? "";
  return {
    zh: part(FIRST, a) + part(SECOND, b) + part(THIRD, c),
    en: part(FIRST_EN, a) + part(SECOND_EN, b) + part(THIRD_EN, c),
  };
}
