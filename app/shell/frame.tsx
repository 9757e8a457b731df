import { useLocation, useMatches, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useMessages } from "../i18n/messages-context.tsx";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { Notice } from "../ui/notice.tsx";
import { SkipLink } from "../ui/skip-link.tsx";
import type { ShellData } from "./load-shell.server.ts";
import type { PageHandle } from "./page-handle.ts";
import { PageFooter } from "./page-footer.tsx";
import { PageHeader } from "./page-header.tsx";
import { SessionWarning } from "./session-warning.tsx";
import { usePageTitle } from "./page-title.ts";

/** Reading and tasks keep their narrow column at the header's left edge, so that nothing jumps. */
const WIDTHS = {
  column: "page page-results",
  results: "page page-results",
  tables: "page page-tables",
} as const;

/** Skip link, header, the way one is, the page's one h1 and its content, footer: the same on every page. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useMessages("shell");
  const shell = useRouteLoaderData<ShellData>("root");
  const { heading, caption, crumbs, width } = usePageTitle();
  return (
    <>
      <SkipLink href="#main">{t("skip.toMain")}</SkipLink>
      <PageHeader shell={shell} width={WIDTHS[width]} />
      <div className={WIDTHS[width]}>
        {crumbs.length > 0 ? <Breadcrumb items={crumbs} /> : null}
        <main id="main" tabIndex={-1} className={width === "column" ? "column" : undefined}>
          <DoneNotice />
          {shell?.kept ? (
            <Notice takesFocus={shell.kept.focusField === null}>{t("session.kept")}</Notice>
          ) : null}
          {heading === null ? null : (
            <h1>
              {caption ? <span className="page-caption">{caption} </span> : null}
              {heading}
            </h1>
          )}
          {children}
          {shell?.account && shell.script ? <SessionWarning account={shell.account} /> : null}
        </main>
      </div>
      <PageFooter width={WIDTHS[width]} shell={shell} />
    </>
  );
}

/** The answer to what was just done: it stays in the page, and a reload still says it. */
function DoneNotice() {
  const { search } = useLocation();
  const handle = useMatches().at(-1)?.handle as PageHandle | undefined;
  const t = useMessages(handle?.namespace ?? "shell");
  const key = `done.${new URLSearchParams(search).get("done") ?? ""}`;
  if (!t.has(key)) return null;
  return (
    <Notice kind="success" takesFocus>
      {t(key)}
    </Notice>
  );
}
