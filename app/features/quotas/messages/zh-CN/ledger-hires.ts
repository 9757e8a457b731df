/** People hired through the product, on their way into the ledger. */
export const ledgerHires = {
  "hires.title": "在本平台录用、还没有计入台账的人",
  "hires.lede":
    "本人同意计入年审的，可以一步放进台账，不用填证件号码。没有同意的，录用不受影响，原因也不会告诉您；本人把证件号码告诉了您、同意用来办理年审的，您可以自己填写。",
  "hires.caption": "录用的人和本人的选择",
  "hires.name": "姓名",
  "hires.unnamed": "姓名已不再保存",
  "hires.startsOn": "入职日期",
  "hires.consent": "本人的选择",
  "hires.next": "可以办理",
  "hires.state.agreed": "同意计入年审",
  "hires.state.not-agreed": "没有同意",
  "hires.state.taken-back": "已收回同意，计到{month}",
  "hires.take": "放进台账",
  "hires.type": "填写证件号码",
  "hires.of": "：{name}",
  "hire.title": "放进台账：{name}",
  "hire.startsOn": "录用时确认的入职日期：{day}。",
  "hire.agreedText":
    "证件号码、等级和有效期会从本人在平台核实过的残疾人证转到台账，只用来办理年审，页面上不显示号码。转入会记录下来，本人看得到。本人以后收回同意的，收回当月以后的月份不再计入。",
  "hire.notAgreedText":
    "只有本人把证件号码告诉了您，并且同意用来办理年审，您才可以在这里填写。请不要因为没有同意改变录用条件。",
  "hire.fromHint": "已经填上确认的入职日期；和劳动合同不一样的，请按合同改。",
  "hire.take": "放进台账",
  "hire.type": "保存到台账",
  "hire.consent": "证件号码是本人告诉本单位的，本人同意用来办理年审",
  "hire.byConsent": "证件来自本人在平台核实过的残疾人证，号码不显示。{valid}",
  "hire.ended":
    "本人收回了计入年审的同意：计到{month}，以后的月份不再计入；已经申报的不变。本人再次同意，或者把证件号码告诉您，以后的月份才能计入。",
  "hire.endedShort": "已收回同意，计到{month}",
  "hire.refresh": "按平台上的证件更新",
  "hire.refreshHint": "本人在平台换发或重新评定证件后，用这里更新。",
  "refused.no-consent": "本人现在没有同意计入年审，证件没有转入台账。",
  "refused.certificate-unverified": "本人在平台上没有核实过的残疾人证，没有可以转入的证件。",
  "done.hire": "已放进台账。请接着填写各月记录。",
  "done.refreshed": "证件已按平台上的更新。",
} as const;
