import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import styles from "../help.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page("help.help", {}, () => null);

export const handle = pageHandle<typeof loader>()("help", {
  title: ({ t }) => t("help.title"),
  description: ({ t }) => t("help.description"),
});

const EASY = [
  "help.easy1",
  "help.easy2",
  "help.easy3",
  "help.easy4",
  "help.easy5",
  "help.easy6",
  "help.easy7",
  "help.easy8",
] as const;

const SECTIONS = [
  ["help.find", ["help.find1", "help.find2", "help.find3", "help.find4"]],
  ["help.words", ["help.words1", "help.words2", "help.words3"]],
  ["help.keep", ["help.keep1", "help.keep2", "help.keep3"]],
  ["help.reader", ["help.reader1", "help.reader2", "help.reader3", "help.reader4"]],
  ["help.rights", ["help.rights1", "help.rights2", "help.rights3"]],
] as const;

export default function Help() {
  const t = useMessages("help");
  const locale = useLocale();
  return (
    <>
      <section className="easy-read">
        <h2>{t("help.easy")}</h2>
        {EASY.map((key) => (
          <p key={key}>{t(key)}</p>
        ))}
      </section>
      {SECTIONS.map(([title, lines]) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          <ul>
            {lines.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{t("help.reading")}</h2>
        <p>{t("help.readingText")}</p>
        <p>
          <a className="link-standalone" href={href(locale, "accounts.preferences")}>
            {t("help.readingLink")}
          </a>
        </p>
      </section>
      <p>
        <a className="link-standalone" href={href(locale, "help.statement")}>
          {t("help.statementLink")}
        </a>
      </p>
    </>
  );
}
