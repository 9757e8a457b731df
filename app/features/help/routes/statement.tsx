import { useLoaderData } from "@remix-run/react";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { CheckedRun } from "../components/checked-run.tsx";
import { lastRun } from "../reference/last-run.ts";

export const loader = page("help.statement", {}, () => ({ run: lastRun }));

export const handle = pageHandle<typeof loader>()("help", {
  title: ({ t }) => t("statement.title"),
  description: ({ t }) => t("statement.description"),
});

const CHECKED = [
  "statement.checked1",
  "statement.checked2",
  "statement.checked3",
  "statement.checked4",
  "statement.checked5",
  "statement.checked6",
] as const;
const UNCHECKED = [
  "statement.unchecked1",
  "statement.unchecked2",
  "statement.unchecked3",
  "statement.unchecked4",
  "statement.unchecked5",
] as const;

/** No more is said than the run found: passing machines' checks is not meeting the standard. */
function stateOf(run: typeof lastRun) {
  if (!run) return "statement.stateText";
  return run.failed === 0 ? "statement.stateClean" : "statement.stateFaults";
}

export default function Statement() {
  const t = useMessages("help");
  const locale = useLocale();
  const { run } = useLoaderData<typeof loader>();
  return (
    <>
      <h2>{t("statement.aim")}</h2>
      <p>{t("statement.aimText")}</p>
      <h2>{t("statement.state")}</h2>
      <p>{t(stateOf(run))}</p>
      <h2>{t("statement.checked")}</h2>
      <ul>
        {CHECKED.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      {run && <h2>{t("run.title")}</h2>}
      {run && <CheckedRun run={run} />}
      <h2>{t("statement.unchecked")}</h2>
      <ul>
        {UNCHECKED.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <h2>{t("statement.known")}</h2>
      <p>{t("statement.knownText")}</p>
      <h2>{t("statement.tell")}</h2>
      <p>{t("statement.tellText")}</p>
      <p>
        <a className="link-standalone" href={href(locale, "accounts.barrier")}>
          {t("statement.barrierLink")}
        </a>
      </p>
      <p>
        <a className="link-standalone" href={href(locale, "help.help")}>
          {t("statement.helpLink")}
        </a>
      </p>
    </>
  );
}
