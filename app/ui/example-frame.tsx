import type { ReactElement, ReactNode } from "react";

import { UiTextProvider } from "./ui-text.tsx";
import type { UiText } from "./ui-text.tsx";

/** Title → element; the every-primitive spec and the page of examples show each. */
export type Examples = Readonly<Record<string, ReactElement>>;

export const exampleTextZh: UiText = {
  errorPrefix: "错误：",
  errorSummaryTitle: "请更正以下问题",
  optional: "（选填）",
  required: "（必填）",
  showPassword: "显示密码",
  hidePassword: "隐藏密码",
  passwordShown: "密码已显示",
  passwordHidden: "密码已隐藏",
  dateParts: { year: "年", month: "月", day: "日" },
  dateOrder: ["year", "month", "day"],
  close: "关闭",
  noticeKinds: { info: "提示：", success: "成功：", warning: "注意：", danger: "重要：" },
  pagination: "分页",
  previousPage: "上一页",
  nextPage: "下一页",
  pageNumber: (page) => `第 ${page} 页`,
  pageOf: (page, pageCount) => `第 ${page} 页，共 ${pageCount} 页`,
  breadcrumb: "当前位置",
  steps: "办理进度",
  stepDone: "（已完成）",
  sortedAscending: "（按升序排列）",
  sortedDescending: "（按降序排列）",
  opensNewWindow: "（在新窗口打开）",
  suggestions: "建议",
};

export const exampleTextEn: UiText = {
  errorPrefix: "Error: ",
  errorSummaryTitle: "There is a problem",
  optional: "(optional)",
  required: "(required)",
  showPassword: "Show password",
  hidePassword: "Hide password",
  passwordShown: "Your password is shown",
  passwordHidden: "Your password is hidden",
  dateParts: { year: "Year", month: "Month", day: "Day" },
  dateOrder: ["day", "month", "year"],
  close: "Close",
  noticeKinds: {
    info: "Information: ",
    success: "Success: ",
    warning: "Warning: ",
    danger: "Important: ",
  },
  pagination: "Pages",
  previousPage: "Previous page",
  nextPage: "Next page",
  pageNumber: (page) => `Page ${page}`,
  pageOf: (page, pageCount) => `Page ${page} of ${pageCount}`,
  breadcrumb: "You are here",
  steps: "Progress",
  stepDone: " (done)",
  sortedAscending: " (sorted ascending)",
  sortedDescending: " (sorted descending)",
  opensNewWindow: "(opens in a new window)",
  suggestions: "Suggestions",
};

export function InChinese({ children }: { readonly children: ReactNode }) {
  return <UiTextProvider text={exampleTextZh}>{children}</UiTextProvider>;
}

export function InEnglish({ children }: { readonly children: ReactNode }) {
  return (
    <div lang="en">
      <UiTextProvider text={exampleTextEn}>{children}</UiTextProvider>
    </div>
  );
}
