import { createContext, useContext } from "react";
import type { ReactNode } from "react";

export type NoticeKind = "info" | "success" | "warning" | "danger";
export type DatePart = "year" | "month" | "day";

/** Every word the primitives say by themselves. The shell supplies them in the page's language. */
export interface UiText {
  /** In front of every field error, with its own punctuation: `错误：`, `Error: `. */
  readonly errorPrefix: string;
  /** Heading of the error summary where a form names none. */
  readonly errorSummaryTitle: string;
  /** Marker behind a label, with its brackets: `（选填）`, `(optional)`. */
  readonly optional: string;
  readonly required: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  /** Said when the password changes between hidden and shown. */
  readonly passwordShown: string;
  readonly passwordHidden: string;
  readonly dateParts: Readonly<Record<DatePart, string>>;
  readonly dateOrder: readonly [DatePart, DatePart, DatePart];
  readonly close: string;
  /** Read before a notice, so that its kind is not told by colour alone: `成功：`. */
  readonly noticeKinds: Readonly<Record<NoticeKind, string>>;
  /** Name of the list of pages: `分页`. */
  readonly pagination: string;
  readonly previousPage: string;
  readonly nextPage: string;
  /** Name of one page's link; holds the bare number: `第 3 页`. */
  readonly pageNumber: (page: number) => string;
  /** `第 2 页，共 10 页` */
  readonly pageOf: (page: number, pageCount: number) => string;
  /** Name of the breadcrumb: `当前位置`. */
  readonly breadcrumb: string;
  /** Name of a row of steps: `办理进度`. */
  readonly steps: string;
  readonly stepDone: string;
  readonly sortedAscending: string;
  readonly sortedDescending: string;
  readonly opensNewWindow: string;
  /** Name of the list of suggestions: `建议`. */
  readonly suggestions: string;
}

const UiTextContext = createContext<UiText | undefined>(undefined);

export function UiTextProvider({ text, children }: { text: UiText; children: ReactNode }) {
  return <UiTextContext.Provider value={text}>{children}</UiTextContext.Provider>;
}

/** Throws where no provider stands above: a primitive without words would be a primitive without a name. */
export function useUiText(): UiText {
  const text = useContext(UiTextContext);
  if (!text) throw new Error("UiTextProvider is missing above a primitive of app/ui");
  return text;
}
