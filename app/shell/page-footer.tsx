import { useLocale, useMessages } from "../i18n/messages-context.tsx";
import { href } from "../links.ts";
import type { ShellData } from "./load-shell.server.ts";

/** Statement, barrier report, help: the same links in the same order on every page. */
export function PageFooter({ shell }: { readonly shell: ShellData | undefined }) {
  const t = useMessages("shell");
  const locale = useLocale();
  return (
    <footer className="site-footer">
      <div className="page page-tables">
        <ul className="site-nav" aria-label={t("footer.label")}>
          <li>
            <a href={href(locale, "shell.home")}>{t("nav.home")}</a>
          </li>
        </ul>
        <p className="muted">{t("footer.about")}</p>
        {shell?.localRun ? <p className="muted">{t("footer.localRun")}</p> : null}
      </div>
    </footer>
  );
}
