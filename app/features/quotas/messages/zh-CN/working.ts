/** The working of an assessment, one sentence a line. */
export const working = {
  "line.headcount.plain":
    "上年在职职工人数：各月人数和季节工折算人数相加，再取平均，得 {result} 人。",
  "line.counted.plain": "实际安排残疾人就业人数：计入的人月数 ÷ 12 = {result} 人。",
  "line.counted.late": "过了申报期限才申报，按没有安排计算：{result} 人。",
  "line.required.plain": "应安排人数：{headcount} × {quota} = {result} 人，不取整。",
  "line.gap.plain": "差额：{required} − {counted} = {result} 人，不取整。",
  "line.gap.none": "差额：实际安排 {counted} 人，不少于应安排的 {required} 人，差额为 {result}。",
  "line.share.plain": "实际安排的比例：{counted} ÷ {headcount} = {result}。",
  "line.average-wage.plain": "职工年平均工资：{payroll} ÷ {headcount} = {result}。",
  "line.capped-wage.plain": "没有超过上限 {local} × {times} = {cap}，按 {result} 计算。",
  "line.capped-wage.capped": "超过上限 {local} × {times} = {cap}，按上限 {result} 计算。",
  "line.gross.plain": "优惠前的金额：{gap} × {wage} = {result}。",
  "line.factor.quota-met": "已达到规定比例，不用缴纳：乘 {result}。",
  "line.factor.small-enterprise": "在职职工不超过 {staff} 人的企业，免征：乘 {result}。",
  "line.factor.young-small-enterprise":
    "成立不满 {years} 年、在职职工不超过 {staff} 人的企业，免征：乘 {result}。",
  "line.factor.upper-band": "安排比例达到 {band}，没有达到规定比例：乘 {result}。",
  "line.factor.lower-band": "安排比例不到 {band}：乘 {result}。",
  "line.factor.no-relief": "这一年没有减缴优惠：乘 {result}。",
  "line.factor.plain": "优惠系数：乘 {result}。",
  "line.due.plain": "应缴金额：{gross} × {factor} = {result}，四舍五入到分。",
  "line.due-without-relief.plain": "如果没有优惠，应缴 {result}。",
  "line.surplus.plain": "超过规定比例的人数：{counted} − {required} = {result}。",
  "line.surplus.rewarded": "超过规定比例的人数：{counted} − {required} = {result}。",
  "line.reward.plain": "没有超比例奖励：{result}。",
  "line.reward.not-above-quota": "没有超过规定比例，没有超比例奖励：{result}。",
  "line.reward.surplus-too-small": "超出的人数不够奖励的最低人数，没有超比例奖励：{result}。",
  "line.reward.rewarded":
    "超比例奖励：{rewarded} 人 × 月最低工资 {wage} × {months} 个月 × {share} = {result}。",
} as const;
