import { useMemo, type ReactNode } from "react";
import { useLocale, useMessages } from "../i18n/messages-context.tsx";
import { UiTextProvider, type UiText } from "../ui/ui-text.tsx";

/** Gives the primitives, which hold no words, theirs in the page's language. */
export function UiWords({ children }: { readonly children: ReactNode }) {
  const t = useMessages("shell");
  const locale = useLocale();
  const text = useMemo<UiText>(
    () => ({
      errorPrefix: t("title.error"),
      errorSummaryTitle: t("form.errorSummary"),
      optional: t("form.optional"),
      required: t("form.required"),
      showPassword: t("form.showPassword"),
      hidePassword: t("form.hidePassword"),
      passwordShown: t("form.passwordShown"),
      passwordHidden: t("form.passwordHidden"),
      dateParts: { year: t("date.year"), month: t("date.month"), day: t("date.day") },
      dateOrder: locale === "en" ? ["day", "month", "year"] : ["year", "month", "day"],
      close: t("ui.close"),
      noticeKinds: {
        info: t("notice.info"),
        success: t("notice.success"),
        warning: t("notice.warning"),
        danger: t("notice.danger"),
      },
      pagination: t("pages.label"),
      previousPage: t("pages.previous"),
      nextPage: t("pages.next"),
      pageNumber: (page) => t("pages.number", { page }),
      pageOf: (page, pageCount) => t("pages.of", { page, pageCount }),
      breadcrumb: t("ui.breadcrumb"),
      steps: t("ui.steps"),
      stepDone: t("ui.stepDone"),
      sortedAscending: t("table.ascending"),
      sortedDescending: t("table.descending"),
      opensNewWindow: t("ui.newWindow"),
      suggestions: t("ui.suggestions"),
    }),
    [t, locale],
  );
  return <UiTextProvider text={text}>{children}</UiTextProvider>;
}
