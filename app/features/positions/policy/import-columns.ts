import {
  countKnown,
  guessBySynonyms,
  headerWords as words,
  suggestFields,
} from "#app/lib/header-columns.ts";
import type { SuggestedColumn } from "#app/lib/header-columns.ts";
import type { WageUnit } from "./fields.ts";

/** What a column of a spreadsheet can hold. */
export const importFields = [
  "title",
  "titleEn",
  "occupation",
  "formOfWork",
  "place",
  "address",
  "wage",
  "wageFrom",
  "wageTo",
  "wageUnit",
  "openings",
  "education",
  "experience",
  "contract",
  "hours",
  "description",
  "requirements",
  "benefits",
  "closingOn",
  "adjustments",
  "contact",
  "contactName",
  "contactPhone",
  "contactEmail",
  "externalId",
] as const;
export type ImportField = (typeof importFields)[number];

/** Fields without which a row cannot become a draft worth keeping. */
export const neededImportFields: readonly ImportField[] = ["title"];

/** Headers as found in job spreadsheets, folded as `foldHeader` does. The first is the one our own export writes. */
export const headerSynonyms: Readonly<Record<ImportField, readonly string[]>> = {
  title:
    words(`职位名称 岗位名称 招聘岗位 招聘职位 岗位 职位 工种 用工岗位 需求岗位 岗位(职位)名称 拟招聘岗位 招工工种 空岗名称 jobtitle
    position positiontitle title job vacancy post rolename role`),
  titleEn:
    words(`英文职位名称 职位英文名 岗位英文名称 英文岗位名称 英文名称 职位名称(英文) 英文标题 英文职位 titleen englishtitle
    jobtitleinenglish titleinenglish positionenglish`),
  occupation:
    words(`职业分类 职业类别 岗位类别 职位类别 职业代码 职业编码 岗位类型 职位分类 工作类别 职业大类 职业中类 职业 职位类型 occupation
    jobcategory category occupationcode jobfamily`),
  formOfWork:
    words(`就业形式 用工形式 工作性质 职位性质 岗位性质 用工类型 用工方式 工作类型 就业方式 工作形式 全职/兼职 全职兼职 formofwork
    employmenttype jobtype worktype employmentform`),
  place:
    words(`工作地点 工作城市 工作地区 上班地点 工作区域 所在地区 用工地点 岗位所在地 地点 地区 城市 所在地 区域 工作所在地 location
    place city region workplace worklocation area`),
  address:
    words(`详细地址 工作地址 上班地址 公司地址 单位地址 企业地址 办公地址 地址 面试地址 单位详细地址 address workaddress
    streetaddress officeaddress fulladdress`),
  wage: words(`薪资 月薪 工资待遇 薪酬范围 工资 薪资待遇 薪酬 待遇 薪资范围 月薪范围 工资标准 薪酬待遇 薪水 收入 月工资 综合薪资 工资福利
    薪资水平 月收入 月均工资 参考月薪 薪金 年薪 日薪 时薪 salary wage pay salaryrange compensation monthlysalary wagerange`),
  wageFrom:
    words(`最低工资 最低薪资 薪资下限 最低月薪 月薪下限 起薪 工资下限 薪酬下限 薪资(起) 最低薪酬 底薪 月薪最低 wagefrom
    salaryfrom minsalary minimumsalary salarymin lowestsalary`),
  wageTo:
    words(`最高工资 最高薪资 薪资上限 最高月薪 月薪上限 工资上限 薪酬上限 薪资(止) 最高薪酬 月薪最高 wageto salaryto maxsalary
    maximumsalary salarymax highestsalary`),
  wageUnit:
    words(`工资单位 薪资单位 计薪方式 计薪单位 薪酬单位 发薪方式 薪资类型 结算方式 工资类型 计酬方式 wageunit salaryunit payperiod
    salaryperiod payunit`),
  openings:
    words(`招聘人数 人数 需求人数 招聘数量 需求数量 招用人数 用工人数 招工人数 拟招人数 岗位数 招聘名额 名额 空缺人数 数量 用工需求
    缺工人数 openings headcount vacancies numberofopenings numberofvacancies quantity`),
  education:
    words(`学历要求 学历 文化程度 最低学历 学历条件 教育程度 学历层次 受教育程度 文化要求 学位 教育要求 学历及专业 education
    educationlevel degree qualification minimumeducation`),
  experience:
    words(`经验要求 工作经验 工作年限 经验 年限要求 工作经验要求 从业年限 工作经历 经历要求 相关经验 工龄 工龄要求 experience
    workexperience yearsofexperience experiencerequired`),
  contract:
    words(`合同类型 合同期限 劳动合同 签订合同 合同形式 合同性质 用工合同 劳动关系 合同 合同种类 签约类型 contract contracttype
    contractterm employmentcontract`),
  hours:
    words(`工作时间 上班时间 工作时长 班次 作息时间 工时 班制 工作班次 上下班时间 工时制度 每日工时 工作制 workinghours hours
    schedule shift worktime`),
  description:
    words(`岗位职责 职位描述 工作内容 岗位描述 职责描述 工作职责 职位职责 岗位说明 主要职责 职位介绍 岗位内容 工作描述 岗位介绍
    职责 主要工作 详情 jobdescription description duties responsibilities jobduties`),
  requirements:
    words(`任职要求 岗位要求 任职资格 职位要求 招聘条件 招聘要求 任职条件 应聘条件 岗位条件 其他要求 用工要求 要求 录用条件
    资格条件 招用条件 requirements qualifications jobrequirements candidaterequirements`),
  benefits:
    words(`福利待遇 福利 员工福利 公司福利 社保 五险一金 食宿 食宿情况 保险 其他待遇 福利情况 吃住情况 社会保险 benefits welfare
    perks employeebenefits`),
  closingOn:
    words(`截止日期 招聘截止日期 有效期 报名截止 截止时间 招聘截止时间 报名截止日期 失效日期 有效期至 招聘有效期 结束日期 到期日期
    截止 招聘期限 closingdate deadline expirydate validuntil enddate applyby`),
  adjustments:
    words(`便利措施 合理便利 无障碍措施 提供便利 无障碍支持 可提供的便利 无障碍条件 残疾人便利 支持措施 辅助条件 无障碍设施
    adjustments accommodations reasonableadjustments accessibility support`),
  contact:
    words(`联系方式 联系人及电话 联系人及联系方式 联系人/电话 联系人电话 招聘联系人及电话 联络方式 咨询方式 报名方式 应聘方式 投递方式
    contact contactdetails howtoapply contactinfo`),
  contactName:
    words(`联系人 招聘联系人 联系人姓名 负责人 招聘负责人 对接人 经办人 联络人 hr姓名 人事联系人 contactname contactperson
    recruiter hrname`),
  contactPhone:
    words(`联系电话 电话 手机 手机号 手机号码 咨询电话 招聘电话 电话号码 联系手机 报名电话 固定电话 phone telephone mobile tel
    contactphone phonenumber`),
  contactEmail:
    words(`邮箱 电子邮箱 联系邮箱 招聘邮箱 电子邮件 简历邮箱 投递邮箱 简历投递邮箱 邮件 e-mail email contactemail mail
    emailaddress`),
  externalId:
    words(`岗位编号 职位编号 编号 岗位代码 职位代码 岗位id 职位id 招聘编号 内部编号 岗位编码 需求编号 jobid positionid externalid
    referencenumber jobcode reference`),
};

export type ColumnSuggestion = SuggestedColumn<ImportField> & {
  /** The unit that a header such as 月薪（元） or 薪资(千元/月) gives the amounts of its column. */
  readonly wageUnit?: Exclude<WageUnit, "negotiable">;
};

const guessField = guessBySynonyms(headerSynonyms);

/** Proposes a field for every column, and the unit of its amounts where the header names one. */
export function suggestColumns(headers: readonly string[]): readonly ColumnSuggestion[] {
  return suggestFields(headers, guessField).map((suggestion) => {
    const wageUnit = suggestion.field?.startsWith("wage")
      ? headerWageUnit(suggestion.header)
      : undefined;
    return wageUnit ? { ...suggestion, wageUnit } : suggestion;
  });
}

/** How many headers of a row are known. */
export function knownHeaders(cells: readonly string[]): number {
  return countKnown(cells, guessField);
}

function headerWageUnit(header: string): Exclude<WageUnit, "negotiable"> | undefined {
  const text = header.normalize("NFKC").toLowerCase();
  if (/年薪|\/年|每年|annual|year/.test(text)) return "year";
  if (/时薪|\/(?:小时|时|h)|每小时|hour/.test(text)) return "hour";
  if (/日薪|日工资|\/(?:天|日)|每天|daily/.test(text)) return "day";
  if (/计件|\/件|每件|piece/.test(text)) return "piece";
  return /月|month/.test(text) ? "month" : undefined;
}
