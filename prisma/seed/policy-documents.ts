/** The documents that set the sample's parameters, as rows cite them. */
export const REGULATION = "残疾人就业条例（国务院令第488号）";
export const METHOD_72 = "残疾人就业保障金征收使用管理办法（财税〔2015〕72号）";
export const NOTICE_98 = "财政部公告2019年第98号";
export const NOTICE_8 = "财政部公告2023年第8号";
export const NOTICE_18 = "财税〔2017〕18号";
export const LETTER_63 = "残联厅函〔2022〕63号";
export const ONLINE_16 = "残联发〔2021〕16号";
export const PLAN_23 = "国办发〔2025〕23号";
export const VAT_52 = "财税〔2016〕52号";
export const DISTRICT_PLAN = "城政发〔2023〕6号（2021—2025年规划，期满后的文件还没有查到）";
export const RETIREMENT = "关于实施渐进式延迟法定退休年龄的决定";
export const SHANXI_METHOD = "山西省残疾人就业保障金征收使用管理实施办法";
export const SHANXI_REWARD = "山西省、晋城市关于超比例安排残疾人就业奖励的通知（转载）";
export const HABIT = "各地做法不一，待主管部门核定";
export const FIXTURE = "示例数值，不是公布的数据，待统计部门核对";
export const SHANXI_SUBSIDIES =
  "山西省财政厅、民政厅关于调整残疾人两项补贴标准的通知（2025年12月，转载）";
export const JINCHENG_SUBSIDIES = "晋城市2024年残疾人两项补贴标准（转载）";
