/** 中华人民共和国职业分类大典 (2022 edition): 8 大类 and 79 中类, each with its code and the name in both languages. */
export type Occupation = { readonly code: string; readonly zh: string; readonly en: string };

const MAJOR = `
1|党的机关、国家机关、群众团体和社会组织、企事业单位负责人|Leaders of party and state bodies, organisations and enterprises
2|专业技术人员|Professional and technical staff
3|办事人员和有关人员|Clerical and related staff
4|社会生产服务和生活服务人员|Service staff for production and daily life
5|农、林、牧、渔业生产及辅助人员|Agriculture, forestry, animal husbandry and fishery workers
6|生产制造及有关人员|Production, manufacturing and related workers
7|军队人员|Members of the armed forces
8|不便分类的其他从业人员|Other workers not elsewhere classified
`;

const MEDIUM = `
1-01|中国共产党机关负责人|Leaders of Communist Party bodies
1-02|国家机关负责人|Leaders of state bodies
1-03|民主党派和工商联负责人|Leaders of democratic parties and the Federation of Industry and Commerce
1-04|人民团体和群众团体、社会组织及其他成员组织负责人|Leaders of people's, mass and social organisations
1-05|基层群众自治组织负责人|Leaders of grass-roots self-governing bodies
1-06|企事业单位负责人|Managers of enterprises and public institutions
2-01|科学研究人员|Scientific researchers
2-02|工程技术人员|Engineers and technicians
2-03|农业技术人员|Agricultural technicians
2-04|飞机和船舶技术人员|Aircraft and ship technicians
2-05|卫生专业技术人员|Health professionals
2-06|经济和金融专业人员|Economic and financial professionals
2-07|监察、法律、社会和宗教专业人员|Supervisory, legal, social and religious professionals
2-08|教学人员|Teachers
2-09|文学艺术、体育专业人员|Literature, arts and sports professionals
2-10|新闻出版、文化专业人员|Press, publishing and culture professionals
2-99|其他专业技术人员|Other professional and technical staff
3-01|行政办事及辅助人员|Administrative and office staff
3-02|安全和消防及辅助人员|Security, safety and fire-fighting staff
3-03|法律事务及辅助人员|Legal affairs and support staff
3-99|其他办事人员和有关人员|Other clerical and related staff
4-01|批发与零售服务人员|Wholesale and retail staff
4-02|交通运输、仓储物流和邮政业服务人员|Transport, warehousing, logistics and postal staff
4-03|住宿和餐饮服务人员|Accommodation and catering staff
4-04|信息传输、软件和信息技术服务人员|Telecommunications, software and IT service staff
4-05|金融服务人员|Financial service staff
4-06|房地产服务人员|Property service staff
4-07|租赁和商务服务人员|Rental and business service staff
4-08|技术辅助服务人员|Technical support service staff
4-09|水利、环境和公共设施管理服务人员|Water, environment and public facility staff
4-10|居民服务人员|Personal and household service staff
4-11|电力、燃气及水供应服务人员|Electricity, gas and water supply service staff
4-12|修理及制作服务人员|Repair and making service staff
4-13|文化和教育服务人员|Culture and education service staff
4-14|健康、体育和休闲服务人员|Health, sports and leisure service staff
4-99|其他社会生产服务和生活服务人员|Other service staff
5-01|农业生产人员|Crop farming workers
5-02|林业生产人员|Forestry workers
5-03|畜牧业生产人员|Animal husbandry workers
5-04|渔业生产人员|Fishery workers
5-05|农、林、牧、渔业生产辅助人员|Agriculture, forestry and fishery support workers
5-99|其他农、林、牧、渔业生产及辅助人员|Other agriculture, forestry and fishery workers
6-01|农副产品加工人员|Farm produce processing workers
6-02|食品、饮料生产加工人员|Food and drink production workers
6-03|烟草及其制品加工人员|Tobacco processing workers
6-04|纺织、针织、印染人员|Textile, knitting and dyeing workers
6-05|纺织品、服装和皮革、毛皮制品加工制作人员|Clothing, leather and fur product workers
6-06|木材加工、家具与木制品制作人员|Wood and furniture workers
6-07|纸及纸制品生产加工人员|Paper product workers
6-08|印刷和记录媒介复制人员|Printing and media reproduction workers
6-09|文教、工美、体育和娱乐用品制造人员|Stationery, craft, sports and toy makers
6-10|石油加工和炼焦、煤化工生产人员|Oil, coking and coal chemical workers
6-11|化学原料和化学制品制造人员|Chemical production workers
6-12|医药制造人员|Pharmaceutical production workers
6-13|化学纤维制造人员|Chemical fibre workers
6-14|橡胶和塑料制品制造人员|Rubber and plastic product workers
6-15|非金属矿物制品制造人员|Non-metallic mineral product workers
6-16|采矿人员|Mining workers
6-17|金属冶炼和压延加工人员|Metal smelting and rolling workers
6-18|机械制造基础加工人员|Basic machining workers
6-19|金属制品制造人员|Metal product workers
6-20|通用设备制造人员|General machinery workers
6-21|专用设备制造人员|Special machinery workers
6-22|汽车制造人员|Motor vehicle workers
6-23|铁路、船舶、航空设备制造人员|Railway, ship and aircraft equipment workers
6-24|电气机械和器材制造人员|Electrical machinery workers
6-25|计算机、通信和其他电子设备制造人员|Computer, communication and electronics workers
6-26|仪器仪表制造人员|Instrument makers
6-27|再生资源综合利用人员|Recycling workers
6-28|电力、热力、气体、水生产和输配人员|Power, heat, gas and water supply workers
6-29|建筑施工人员|Construction workers
6-30|运输设备和通用工程机械操作人员及有关人员|Vehicle and construction machinery operators
6-31|生产辅助人员|Production support workers
6-99|其他生产制造及有关人员|Other production workers
7-01|军官（警官）|Officers of the armed forces
7-02|军士（警士）|Non-commissioned officers
7-03|义务兵|Conscripts
7-04|文职人员|Civilian staff of the armed forces
8-00|不便分类的其他从业人员|Other workers not elsewhere classified
`;

export const majorOccupations: readonly Occupation[] = parse(MAJOR);
export const mediumOccupations: readonly Occupation[] = parse(MEDIUM);

const byCode = new Map(
  [...majorOccupations, ...mediumOccupations].map((each) => [each.code, each]),
);
const byName = new Map(
  [...majorOccupations, ...mediumOccupations].flatMap((each) => [
    [plainName(each.zh), each] as const,
    [plainName(each.en), each] as const,
  ]),
);

/** A 大类 by `"4"` or a 中类 by `"4-01"`. */
export function occupationByCode(code: string): Occupation | undefined {
  return byCode.get(code);
}

/** By its name in either language, or by its code as typed (`4-01`, `4－01`, `4-01-02` for a finer class). */
export function findOccupation(text: string): Occupation | undefined {
  const code = /^([1-8])(?:-(\d\d)(?:-\d\d)*)?$/.exec(text.normalize("NFKC").replace(/\s/g, ""));
  if (code) return byCode.get(code[2] === undefined ? (code[1] ?? "") : `${code[1]}-${code[2]}`);
  return byName.get(plainName(text));
}

/** The 大类 a code belongs to, itself if it is one. */
export function majorOccupation(code: string): Occupation | undefined {
  return byCode.get(code.split("-")[0] ?? "");
}

/** The 中类 of a 大类, in the order of the book. */
export function occupationsIn(major: string): readonly Occupation[] {
  return mediumOccupations.filter((each) => each.code.startsWith(`${major}-`));
}

function parse(table: string): readonly Occupation[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "", zh = "", en = ""] = line.split("|");
      return { code, zh, en };
    });
}

function plainName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s、,()]/g, "")
    .toLowerCase();
}
