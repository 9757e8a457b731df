import { useLocation } from "@remix-run/react";
import { useLocale, useMessages } from "../i18n/messages-context.tsx";
import { locales, localePrefix, type Locale } from "../i18n/locales.ts";
import { href } from "../links.ts";
import type { ShellData } from "./load-shell.server.ts";
import { navigationFor } from "./navigation.ts";

export interface FrameProps {
  readonly shell: ShellData | undefined;
  /** Class names of the page's width, so that header, content and footer share their edges. */
  readonly width: string;
}

/** Name, language, account, help: in the same place on every page. */
export function PageHeader({ shell, width }: FrameProps) {
  const t = useMessages("shell");
  const locale = useLocale();
  const account = shell?.account ?? null;
  return (
    <header className="site-header">
      <div className={`${width} site-header-inner`}>
        <a className="site-name" href={href(locale, "shell.home")}>
          {t("site.name")}
          <span className="site-tagline">{t("site.tagline")}</span>
        </a>
        <nav aria-label={t("nav.label")}>
          <ul className="site-nav">
            {navigationFor(account?.kind ?? "visitor").map(({ id, label }) => {
              const path = href(locale, id);
              return (
                <li key={id}>
                  <a href={path} aria-current={isHere(shell, locale, path) ? "page" : undefined}>
                    {t(label)}
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
        <ul className="site-nav site-account" aria-label={t("nav.account")}>
          <li>
            <LanguageSwitch path={shell?.path} />
          </li>
          {account ? (
            <>
              <li>
                <a href={href(locale, "accounts.account")}>{account.name}</a>
              </li>
              <li>
                <a href={href(locale, "accounts.signOut")}>{t("nav.signOut")}</a>
              </li>
            </>
          ) : (
            <li>
              <a href={href(locale, "accounts.signIn")}>{t("nav.signIn")}</a>
            </li>
          )}
        </ul>
      </div>
    </header>
  );
}

/** After a refused post the frame has no data: React Router then says null. */
function isHere(shell: ShellData | null | undefined, locale: Locale, path: string): boolean {
  return Boolean(shell) && path === pathIn(locale, shell?.path ?? "/");
}

function pathIn(locale: Locale, path: string): string {
  return (localePrefix(locale) + path).replace(/(?<=.)\/$/, "");
}

/** Names the other language in itself and keeps the page and its query. */
function LanguageSwitch({ path }: { readonly path: string | undefined }) {
  const t = useMessages("shell");
  const locale = useLocale();
  const { search } = useLocation();
  const other = locales.find((candidate) => candidate !== locale) ?? "en";
  return (
    <a href={pathIn(other, path ?? "/") + search} lang={other} hrefLang={other}>
      {t("language.other")}
    </a>
  );
}
