import { useRouteError, useRouteLoaderData } from "@remix-run/react";
import { useLocale, useMessages } from "../i18n/messages-context.tsx";
import { href } from "../links.ts";
import { SkipLink } from "../ui/skip-link.tsx";
import type { ShellData } from "./load-shell.server.ts";
import { PageFooter } from "./page-footer.tsx";
import { PageHeader } from "./page-header.tsx";
import { errorKind } from "./page-title.ts";

/** 404, 403 and faults in words, with a reference that is easy to say on the telephone. */
export function ErrorPage() {
  const error = useRouteError();
  const shell = useRouteLoaderData<ShellData>("root");
  const t = useMessages("shell");
  const locale = useLocale();
  const kind = errorKind(error);
  return (
    <>
      <SkipLink href="#main">{t("skip.toMain")}</SkipLink>
      <PageHeader shell={shell} width="page page-results" />
      <div className="page page-results">
        <main id="main" tabIndex={-1} className="column">
          <h1>{t(`error.${kind}.title`)}</h1>
          <p>{t(`error.${kind}.text`)}</p>
          {kind === "fault" && shell ? (
            <p>{t("error.reference", { reference: spoken(shell.requestId) })}</p>
          ) : null}
          <p>
            <a href={href(locale, "shell.home")}>{t("error.home")}</a>
          </p>
        </main>
      </div>
      <PageFooter shell={shell} width="page page-results" />
    </>
  );
}

/** The first eight characters in two groups of four. */
function spoken(requestId: string): string {
  return requestId.slice(0, 8).replace(/(.{4})/, "$1 ");
}
