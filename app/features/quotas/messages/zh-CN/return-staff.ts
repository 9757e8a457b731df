/** The year's own figures of an employer: staff by month, seasonal work, payroll. */
export const returnStaff = {
  "staff.title": "{year}年单位职工人数和工资总额",
  "staff.hint": "填写每月末的在职职工人数，包括残疾职工，不包括劳务派遣来的人员。",
  "staff.monthsLegend": "各月在职职工人数",
  "staff.month": "{month}月人数",
  "staff.seasonalLegend": "季节性用工",
  "staff.seasonalHint": "没有就留空。按人数乘以月数折算成年平均人数。",
  "staff.seasonalPeople": "人数",
  "staff.seasonalMonths": "工作了几个月",
  "staff.founded": "单位是当年成立的，从几月开始",
  "staff.foundedHint": "不是当年成立的就留空。填 1 到 12。",
  "staff.payroll": "全年工资总额（元）",
  "staff.payrollHint": "全体在职职工一年的工资总额，例如 12000000.00",
  "staff.save": "保存",
  "staff.missing": "请填写人数，没有就填 0",
  "staff.format": "人数要填 0 或正整数",
};
