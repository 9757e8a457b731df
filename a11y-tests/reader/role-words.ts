import type { Locale } from "../../app/i18n/locales.ts";

/** What Orca 43 says for roles and states, in its own translation: a newer Orca is one change here. */
interface RoleWords {
  readonly link: string;
  readonly entry: string;
  readonly button: string;
  readonly invalid: string;
  readonly heading: (level: number) => string;
  readonly list: (items: number) => string;
}

export const roleWords: Readonly<Record<Locale, RoleWords>> = {
  "zh-CN": {
    link: "链接",
    entry: "输入",
    button: "按钮",
    invalid: "无效条目",
    heading: (level) => `标题 水平 ${level}`,
    list: (items) => `${items} 个项目的列表`,
  },
  en: {
    link: "link",
    entry: "entry",
    button: "push button",
    invalid: "invalid entry",
    heading: (level) => `heading level ${level}`,
    list: (items) => `List with ${items} item`,
  },
};
