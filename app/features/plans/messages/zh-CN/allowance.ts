/** What happens to 低保 with a job: asked and answered on one page, kept nowhere. */
export const allowance = {
  "allowance.title": "有了工作，低保会怎样",
  "allowance.lede": "填几个数，看看接受一份工作以后，低保可能怎样变化。",
  "allowance.private":
    "只给您自己看。填的数不保存、不上传给任何部门，关掉网页就没有了。这是估算，不是决定；决定由民政部门作出。",
  "allowance.receives": "家里现在领低保吗",
  "allowance.receives.yes": "领",
  "allowance.receives.no": "不领",
  "allowance.members": "一起计算的家庭成员有几人",
  "allowance.standard": "当地低保标准，每人每月多少元",
  "allowance.standardHint": "不清楚可以问街道或社区；城市和农村标准不同。",
  "allowance.income": "不算这份工作，全家每月收入多少元",
  "allowance.incomeHint": "没有就不填。",
  "allowance.wage": "这份工作每月到手多少元",
  "allowance.workCost": "去工作每月必须花多少元",
  "allowance.workCostHint":
    "例如交通、午饭、陪护。就业的必要成本可以从收入里扣除；扣多少由民政部门核定。",
  "allowance.button": "估算",
  "allowance.result": "估算结果",
  "allowance.stays": "扣除就业成本后，家庭收入仍低于低保标准：低保继续，金额会变少。",
  "allowance.stays-at-the-line":
    "扣除就业成本后，家庭收入正好等于低保标准，没有超过：低保资格保留，由工作人员再核对。",
  "allowance.grace":
    "扣除就业成本后，家庭收入超过低保标准。低保不会马上停：有 6 个月渐退期，这段时间照原来的金额发。",
  "allowance.may-enter": "家庭收入低于低保标准，可以向街道或乡镇申请低保。",
  "allowance.none": "家庭收入没有低于低保标准，不符合低保条件。",
  "allowance.graceMonths": "渐退期：{from} 至 {to}；{out} 起不再发。按本月作出决定估算。",
  "allowance.month": "{year} 年 {month} 月",
  "allowance.working": "怎么算的",
  "allowance.line": "低保标准 × {members} 人",
  "allowance.counted": "收入 + 工资 − 就业成本",
  "allowance.perPerson": "平均每人",
  "allowance.madeUp": "每月大约补差",
  "allowance.whose": "项目",
  "allowance.amount": "元/月",
  "allowance.duty":
    "收入有变化要告诉街道（社会救助暂行办法第十三条）。生活补贴可能随低保一起变化，请一并问清。",
  "allowance.sources":
    "依据：社会救助暂行办法第十二条、第十三条；残联发〔2018〕6号（十四）；本区规划：低保对象就业扣减必要的就业成本，超过标准给 6 个月渐退期。",
  "error.yuan": "请写一个金额，例如 1980",
  "error.members": "请写 1 到 20 的整数",
} as const;
