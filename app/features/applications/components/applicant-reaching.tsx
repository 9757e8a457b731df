import { useMessages } from "#app/i18n/messages-context.tsx";
import { TypedWords } from "./typed-words.tsx";

/** How to talk with the applicant, where they let the employer see it. */
export function ApplicantReaching({ lines }: { readonly lines: readonly string[] | null }) {
  const t = useMessages("applicants");
  if (lines === null) return null;
  return (
    <section className="section">
      <h2>{t("one.reaching")}</h2>
      {lines.length === 0 ? (
        <p>{t("one.reachingNone")}</p>
      ) : (
        <>
          <p className="muted">{t("one.reachingHint")}</p>
          <ul>
            {lines.map((line) => (
              <li key={line}>
                <TypedWords>{line}</TypedWords>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
