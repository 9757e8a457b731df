import {
  countKnown,
  guessBySynonyms,
  headerWords as words,
  suggestFields,
} from "#app/lib/header-columns.ts";
import { sheetItems } from "./codes.ts";
import type { SheetItem } from "./codes.ts";

/** What a column of a table of courses can hold; films have captions and transcripts and are no matter for a cell. */
export const courseImportFields = [
  "courseNumber",
  "courseTitle",
  "courseTitleEn",
  "courseKind",
  "delivery",
  "teaching",
  "platform",
  "courseOccupations",
  "courseDescription",
  "courseDescriptionEn",
  "certificates",
  "skills",
  "courseHours",
  "attendancePercent",
  "hasAssessment",
  "isPublicService",
  "price",
  "subsidy",
  "prerequisites",
  "needsApproval",
  "contactName",
  "contactPhone",
  "contactEmail",
] as const;
export type CourseImportField = (typeof courseImportFields)[number];

type SheetField = `sheet.${SheetItem}`;
const sheetFields = sheetItems.map((item) => `sheet.${item}` as const);

/** What a column of a table of sessions can hold: each line of the accessibility sheet is one of its own. */
export const sessionImportFields = [
  "sessionNumber",
  "sessionCourse",
  "timetable",
  "seats",
  "enrolBy",
  "withdrawBy",
  "venue",
  "teacher",
  "language",
  "signLanguage",
  ...sheetFields,
  "sheetNote",
  "software",
] as const;
export type SessionImportField = (typeof sessionImportFields)[number];

/** Fields without which a row cannot become anything worth keeping. */
export const neededCourseFields: readonly CourseImportField[] = ["courseTitle"];
export const neededSessionFields: readonly SessionImportField[] = ["sessionCourse"];

/** Headers as providers write them. The first is the one that our own template and export have. */
export const courseSynonyms: Readonly<Record<CourseImportField, readonly string[]>> = {
  courseNumber: words(`课程编号 课程编码 课程号 课程ID coursenumber courseid coursecode`),
  courseTitle:
    words(`课程名称 课程 培训项目 培训名称 项目名称 培训课程 培训项目名称 专业 培训专业 培训工种 工种 course coursename coursetitle
    title programme program`),
  courseTitleEn: words(
    `英文课程名称 课程英文名 课程英文名称 英文名称 coursetitleinenglish titleen titleinenglish englishtitle`,
  ),
  courseKind: words(
    `课程类别 培训类别 培训类型 课程类型 类别 kind coursekind type coursetype kindofcourse`,
  ),
  delivery: words(
    `上课方式 授课方式 培训方式 教学方式 授课形式 培训形式 delivery mode whereitistaught format`,
  ),
  teaching: words(
    `理论或实践 教学内容类型 理论/实践 理论实践 theoryorpractice theorypractice teaching`,
  ),
  platform: words(`线上平台 直播平台 上课平台 会议平台 软件平台 platform onlineplatform`),
  courseOccupations: words(
    `适合的职业 职业分类 对应职业 适合职业 职业 就业方向 职业编码 occupation occupations suitableoccupations`,
  ),
  courseDescription: words(
    `课程内容 课程介绍 课程简介 培训内容 内容 课程说明 课程大纲 description content syllabus whatistaught`,
  ),
  courseDescriptionEn: words(
    `英文课程内容 课程英文介绍 英文介绍 descriptionen descriptioninenglish englishdescription`,
  ),
  certificates: words(
    `学完得到的证书 证书 发放证书 可获证书 证书名称 结业证书 certificates certificate certificatesgiven`,
  ),
  skills: words(`学完会的技能 技能 掌握技能 培训技能 skills skill skillsgiven`),
  courseHours: words(`课时 总课时 学时 课时数 培训课时 培训学时 hours teachinghours classhours`),
  attendancePercent: words(
    `到课比例 到课率要求 出勤率 出勤率要求 到课率 最低出勤率 attendance attendancepercent leastattendance`,
  ),
  hasAssessment: words(`有没有考核 是否考核 考核 是否考试 考试 assessment hasassessment exam`),
  isPublicService: words(
    `公共就业服务 是否公共服务 公益培训 是否公益 公益性培训 publicservice ispublicservice`,
  ),
  price: words(`费用 培训费 学费 收费标准 价格 收费 培训费用 price fee fees tuition cost`),
  subsidy: words(`其中补贴 补贴 补贴金额 补贴标准 政府补贴 培训补贴 subsidy`),
  prerequisites: words(
    `报名条件 报名要求 参加条件 招生条件 培训对象 招生对象 prerequisites requirements`,
  ),
  needsApproval: words(`报名要先审核 是否审核报名 报名审核 needsapproval approval`),
  contactName: words(`联系人 联系人姓名 咨询人 负责人 contact contactname contactperson`),
  contactPhone: words(
    `联系电话 电话 咨询电话 手机 手机号 联系方式 phone contactphone telephone mobile`,
  ),
  contactEmail: words(`联系邮箱 邮箱 电子邮箱 电子邮件 email contactemail e-mail`),
};

const sheetSynonyms: Readonly<Record<SheetField, readonly string[]>> = {
  "sheet.materials-ahead": words(
    `课前提供文字材料 课前材料 提前给材料 文字材料 materialsahead materialsaheadintext`,
  ),
  "sheet.captions": words(`课上有字幕 字幕 实时字幕 captions`),
  "sheet.screen-reader": words(`所用软件能配合读屏 读屏 支持读屏 读屏软件 screenreader`),
  "sheet.breaks": words(`可以多休息 多休息 休息 breaks morebreaks`),
  "sheet.extra-time": words(`考核可以加时 考试加时 加时 extratime`),
  "sheet.step-free": words(`全程无台阶 无台阶 轮椅可到 无障碍通道 stepfree step-free`),
  "sheet.escort": words(`有人接送引导 接送 引导 陪同 escort`),
  "sheet.quiet-room": words(`有安静的房间 安静房间 安静室 quietroom`),
};

export const sessionSynonyms: Readonly<Record<SessionImportField, readonly string[]>> = {
  sessionNumber: words(`班次编号 班次号 期次编号 班级编号 sessionnumber sessionid`),
  sessionCourse: words(
    `课程 课程名称 课程编号或名称 课程编号 培训项目 培训名称 培训课程 course coursename coursetitle coursenumber`,
  ),
  timetable: words(
    `课表 上课时间 培训时间 课程安排 时间安排 上课日期 开课时间 timetable schedule meetings dates`,
  ),
  seats: words(`名额 招生人数 人数 培训人数 计划人数 班额 seats places capacity`),
  enrolBy: words(
    `报名截止日期 报名截止 截止日期 报名截止时间 enrolby enrolmentdeadline applyby deadline`,
  ),
  withdrawBy: words(`最晚退出日期 退出截止 退班截止 最晚退班日期 withdrawby withdrawaldeadline`),
  venue: words(`上课地点 培训地点 地点 场地 教室 授课地点 venue place location`),
  teacher: words(`老师 教师 授课老师 讲师 主讲 主讲老师 授课教师 teacher trainer instructor`),
  language: words(`讲课语言 授课语言 语言 language spokenlanguage`),
  signLanguage: words(`手语 手语翻译 是否有手语 signlanguage`),
  ...sheetSynonyms,
  sheetNote: words(`便利补充说明 便利说明 无障碍说明 accessibilitynote sheetnote note`),
  software: words(`上课用的软件 使用软件 软件 教学软件 software softwareused`),
};

const guessCourse = guessBySynonyms(courseSynonyms);
const guessSession = guessBySynonyms(sessionSynonyms);

export const suggestCourseColumns = (headers: readonly string[]) =>
  suggestFields(headers, guessCourse);
export const suggestSessionColumns = (headers: readonly string[]) =>
  suggestFields(headers, guessSession);

export const knownCourseHeaders = (cells: readonly string[]): number =>
  countKnown(cells, guessCourse);
export const knownSessionHeaders = (cells: readonly string[]): number =>
  countKnown(cells, guessSession);
