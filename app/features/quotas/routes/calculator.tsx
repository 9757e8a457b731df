import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { EasyRead } from "../components/easy-read.tsx";
import styles from "../quotas.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page("quotas.calculator", {}, () => null);
export const handle = pageHandle<typeof loader>()("quotas", {
  title: ({ t }) => t("calc.title"),
  description: ({ t }) => t("calc.description"),
});

const needed = ["calc.needed1", "calc.needed2", "calc.needed3", "calc.needed4"] as const;

export default function Calculator() {
  const t = useMessages("quotas");
  const words = useMessages("workingTable");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("calc.lede")}</Lede>
      <EasyRead title={t("calc.easy.title")}>
        <p>{t("calc.easy.1")}</p>
        <p>{t("calc.easy.2")}</p>
        <p>{t("calc.easy.3")}</p>
      </EasyRead>
      <h2>{t("calc.needed")}</h2>
      <ul>
        {needed.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <p>{t("calc.kept")}</p>
      <LinkButton href={href(locale, "quotas.calculatorStep", { step: "place" })}>
        {t("calc.start")}
      </LinkButton>
      <p>
        <a href={href(locale, "quotas.specialRules")}>{words("toSpecialRules")}</a>
      </p>
      <h2>{t("calc.programs")}</h2>
      <p>
        {t.rich("calc.programsText", {
          link: (
            <a key="api" href={href(locale, "positions.openapi")}>
              {t("calc.programsLink")}
            </a>
          ),
        })}
      </p>
    </>
  );
}
