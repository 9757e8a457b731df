/** What happens to 低保 with a job: asked and answered on one page, kept nowhere. */
export const allowance = {
  "allowance.title": "有了工作，低保和补贴会怎样",
  "allowance.lede": "填几个数，看看接受一份工作以后，低保和残疾人两项补贴可能怎样变化。",
  "allowance.private":
    "只给您自己看。填的数不保存、不上传给任何部门，关掉网页就没有了。这是估算，不是决定；决定由民政部门作出。",
  "allowance.receives": "家里现在领低保吗",
  "allowance.receives.yes": "领",
  "allowance.receives.no": "不领",
  "allowance.members": "一起计算的家庭成员有几人",
  "allowance.standard": "当地低保标准，每人每月多少元",
  "allowance.standardHint": "不清楚可以问街道或社区；城市和农村标准不同。",
  "allowance.income": "不算这份工作，全家每月收入多少元",
  "allowance.incomeHint": "没有就不填。残疾人两项补贴不算收入。",
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
    "扣除就业成本后，家庭收入超过低保标准。低保不会马上停：有 {months} 个月渐退期，这段时间照原来的金额发。",
  "allowance.ends-ask":
    "扣除就业成本后，家庭收入超过低保标准，低保可能停发。有没有渐退期、有几个月，我们没有查到现行文件，请问户籍地街道（乡镇）。",
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
  "allowance.duty": "收入有变化要告诉街道（社会救助暂行办法第十三条）。",
  "allowance.sources":
    "依据：社会救助暂行办法第十二条、第十三条；残联发〔2018〕6号（十四）；本区规划：低保对象就业低保对象就业扣减必要的就业成本，超过标准给渐退期。两项补贴：国发〔2015〕52号；残疾人保障法第四十八条。",
  "allowance.job": "您想的这份工作",
  "allowance.jobFilled":
    "下面“每月到手”先按岗位写的最低工资填好。岗位写的是扣社保和税以前的数，请改成到手的数。",
  "allowance.jobUnknown": "岗位没有写每月多少元，请把每月到手的数自己填在下面。",
  "subsidy.hint": "只用来估算，不保存。不想说就留着“不估算”。",
  "subsidy.living": "您现在领困难残疾人生活补贴吗",
  "subsidy.living.yes": "领",
  "subsidy.living.no": "不领",
  "subsidy.living.unsaid": "不估算这一项",
  "subsidy.nursing": "您现在领重度残疾人护理补贴吗",
  "subsidy.nursing.severe": "领，残疾证是一级或二级",
  "subsidy.nursing.wider": "领，残疾证是三级或四级（智力、精神）",
  "subsidy.nursing.no": "不领",
  "subsidy.nursing.unsaid": "不估算这一项",
  "subsidy.title": "残疾人两项补贴",
  "subsidy.living.name": "困难残疾人生活补贴",
  "subsidy.nursing.name": "重度残疾人护理补贴",
  "subsidy.outcome.stays": "继续发",
  "subsidy.outcome.may-end": "可能停发，请先问清",
  "subsidy.outcome.may-apply": "可以申请",
  "subsidy.outcome.unchanged": "不受这份工作影响",
  "subsidy.outcome.ask": "要问当地",
  "subsidy.because.allowance-stays":
    "生活补贴发给低保家庭里的残疾人。按您填的数，低保还在，生活补贴也还在。",
  "subsidy.because.allowance-ends":
    "生活补贴发给低保家庭里的残疾人，低保停了，它也可能停。渐退期里还发不发、低保停了以后低收入家庭能不能领，各地规定不同。",
  "subsidy.because.by-the-place":
    "按国家规定，生活补贴发给低保家庭里的残疾人；您家没有低保却在领，是当地扩大的范围，收入变了还能不能领，要看当地的规定。",
  "subsidy.because.allowance-open":
    "生活补贴发给低保家庭里有残疾人证的人。您家领着低保或者符合低保条件，可以到街道（乡镇）申请，也可以跨省通办。",
  "subsidy.because.over-the-line":
    "按国家规定，生活补贴发给低保家庭里的残疾人；低收入家庭能不能领，要看当地有没有扩大范围。",
  "subsidy.because.grade-and-care":
    "护理补贴看残疾等级和要不要长期照护，不看收入。去工作本身不会让它停发；残疾等级或照护情况变了，才会重新核定。",
  "subsidy.because.wider-rule":
    "国家规定的护理补贴发给一级、二级、需要长期照护的人；三级、四级智力和精神残疾人是当地扩大的范围，工作以后还能不能领，要看当地的规定。",
  "subsidy.because.not-received":
    "护理补贴看残疾等级和要不要长期照护，不看收入。残疾证是一级或二级、需要长期照护的，不论有没有工作都可以申请。",
  "subsidy.endsFrom": "按上面的估算，{month}起没有低保。",
  "subsidy.paid": "现行标准：每月 {amount}。",
  "subsidy.source": "标准依据：{source}，{from} 起。",
  "subsidy.unchecked": "这个数还没有和文件原文核对，以街道（乡镇）答复为准。",
  "subsidy.office":
    "问哪里：户籍地的街道办事处或乡镇政府（受理），也可以问区民政局、区残联。请把工作从哪个月开始、每月到手多少说清楚。",
  "error.yuan": "请写一个金额，例如 1980",
  "error.members": "请写 1 到 20 的整数",
} as const;
