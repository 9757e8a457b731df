/** Letters kept for employers. */
export const letters = {
  returns: "按比例就业年审",
  "list.title": "通知和决定书",
  "list.lede":
    "年审和超比例奖励的每项决定都在这里，和发出时一样，可以打印。同样的内容也发到了邮箱。",
  "list.none": "还没有通知",
  "list.noneNext": "审核人员作出决定以后，通知会出现在这里。",
  "list.caption": "通知，最新的在前",
  "list.next": "更早的通知",
  heading: "标题",
  number: "编号",
  sentAt: "发出时间",
  rule: "依据",
  "one.print": "用浏览器的打印功能可以打印或者存成 PDF。",
  "one.return": "查看{year}年年审",
} as const;
