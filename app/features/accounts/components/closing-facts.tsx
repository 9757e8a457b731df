import { useMessages } from "#app/i18n/messages-context.tsx";

const DELETED = ["identity", "certificate", "saved", "applications"] as const;
const KEPT = ["trail", "consent", "applications", "messages"] as const;

/** What becomes of what is known about a person who closes their account, before they decide. */
export function ClosingFacts() {
  const t = useMessages("accounts");
  return (
    <>
      <section className="section">
        <h2>{t("close.deleted")}</h2>
        <ul>
          {DELETED.map((one) => (
            <li key={one}>{t(`close.deleted.${one}`)}</li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2>{t("close.kept")}</h2>
        <ul>
          {KEPT.map((one) => (
            <li key={one}>{t(`close.kept.${one}`)}</li>
          ))}
        </ul>
        <p>{t("close.organisation")}</p>
      </section>
    </>
  );
}
