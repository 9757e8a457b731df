import { useLocale, useMessages } from "../i18n/messages-context.tsx";
import { href } from "../links.ts";
import type { FrameProps } from "./page-header.tsx";

/** Statement, barrier report, help: the same links in the same order on every page. */
export function PageFooter({ shell, width }: FrameProps) {
  const t = useMessages("shell");
  const locale = useLocale();
  return (
    <footer className="site-footer">
      <div className={width}>
        <ul className="site-nav" aria-label={t("footer.label")}>
          <li>
            <a href={href(locale, "help.statement")}>{t("footer.statement")}</a>
          </li>
          <li>
            <a href={href(locale, "quotas.calculator")}>{t("footer.quotaCalculator")}</a>
          </li>
          <li>
            <a href={href(locale, "help.help")}>{t("nav.help")}</a>
          </li>
          <li>
            <a href={href(locale, "accounts.barrier", {}, { page: shell?.path })}>
              {t("footer.barrier")}
            </a>
          </li>
        </ul>
        <p className="muted">{t("footer.about")}</p>
        {shell?.localRun ? <p className="muted">{t("footer.localRun")}</p> : null}
      </div>
    </footer>
  );
}
