/** Several applications decided at once. */
export const many = {
  "many.title.shortlist": "把选中的申请加入候选名单",
  "many.title.refuse": "不录用选中的申请",
  "many.chosen.shortlist": "把选中的加入候选名单……",
  "many.chosen.refuse": "不录用选中的……",
  "many.noneChosen": "没有选中申请",
  "many.back": "回到收到的申请",
  "many.row": "{name}，{title}",
  "many.unknown": "一份找不到的申请",
  "many.leftOut_other": "不能这样处理的 {count} 份",
  "many.willMove_other": "将要处理的 {count} 份",
  "many.nothing": "选中的申请都不能这样处理。",
  "many.send.shortlist_other": "把这 {count} 份加入候选名单",
  "many.send.refuse_other": "告诉这 {count} 位申请人不录用",
  "done.decidedMany": "已经处理完选中的申请，申请人会看到。",
  "done.decidedSome": "能处理的已经处理。下面的申请没有处理，原因写在旁边。",
} as const;
