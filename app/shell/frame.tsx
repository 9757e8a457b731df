import { useLocation, useMatches, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLocale, useMessages } from "../i18n/messages-context.tsx";
import { href } from "../links.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { Button } from "../ui/button.tsx";
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
          {shell?.account?.actsFor ? <ActingNotice name={shell.account.actsFor} /> : null}
          <DoneNotice />
          {shell?.kept ? <KeptNotice kept={shell.kept} /> : null}
          {heading === null ? null : (
            <h1>
              {caption ? <span className="page-caption">{caption} </span> : null}
              {heading}
            </h1>
          )}
          {children}
          {shell?.account ? (
            <SessionWarning account={shell.account} focusField={shell.kept?.focusField ?? null} />
          ) : null}
        </main>
      </div>
      <PageFooter width={WIDTHS[width]} shell={shell} />
    </>
  );
}

/** Whoever acts for somebody sees on every page for whom, and how to stop. */
function ActingNotice({ name }: { readonly name: string }) {
  const t = useMessages("shell");
  const locale = useLocale();
  return (
    <Notice isStanding>
      <p>
        {t("acting.for", { name })}{" "}
        <a href={href(locale, "delegations.mine")}>{t("acting.page")}</a>
      </p>
      <form method="post" action={href(locale, "delegations.mine")}>
        <input type="hidden" name="intent" value="stop" />
        <Button variant="secondary">{t("acting.stop")}</Button>
      </form>
    </Notice>
  );
}

/** What was typed is back in its form. Where nobody asked for it, it can be thrown away. */
function KeptNotice({ kept }: { readonly kept: NonNullable<ShellData["kept"]> }) {
  const t = useMessages("shell");
  const locale = useLocale();
  const { pathname } = useLocation();
  return (
    <Notice takesFocus={kept.focusField === null}>
      <p>{t(kept.isUnsent ? "kept.unsent" : "session.kept")}</p>
      {kept.isUnsent && (
        <form method="post" action={href(locale, "accounts.keepForm")}>
          <input type="hidden" name="intent" value="forget" />
          <input type="hidden" name="path" value={pathname} />
          <Button variant="secondary">{t("kept.forget")}</Button>
        </form>
      )}
    </Notice>
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
