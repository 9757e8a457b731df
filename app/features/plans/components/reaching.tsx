import { useMessages } from "#app/i18n/messages-context.tsx";

/** How to talk with the person, where they let the counsellor read it. */
export function Reaching({ lines }: { readonly lines: readonly string[] | null }) {
  const t = useMessages("plans");
  if (lines === null) return null;
  return (
    <section className="section">
      <h2>{t("plan.reaching")}</h2>
      {lines.length === 0 ? (
        <p>{t("plan.reachingNone")}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line} className="prewrap">
              {line}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
