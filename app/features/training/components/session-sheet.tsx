import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { plainDate } from "#app/lib/date.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { PublicSession } from "../find-public-session.server.ts";
import { sheetItemsFor } from "../policy/index.ts";

/** What the session does for access, line by line, and the way into its place. */
export function SessionSheet({ session }: { readonly session: PublicSession }) {
  const t = useMessages("training");
  const locale = useLocale();
  const { sheet, sheetNote, software, course, signLanguage } = session;
  const lines = sheetItemsFor(course.delivery).flatMap((item) => {
    const answer = sheet[item];
    return answer ? [{ term: t(`sheet.${item}`), value: t(`answer.${answer}`) }] : [];
  });
  const sign = signLanguage ? [{ term: t("session.sign"), value: t(`sign.${signLanguage}`) }] : [];
  return (
    <section>
      <h2>{t("session.sheet")}</h2>
      <p className="muted">{t("session.sheetHint")}</p>
      <SummaryList rows={[...sign, ...lines]} />
      {sheetNote && (
        <p className="prewrap" lang={languageOf(sheetNote, locale)}>
          {sheetNote}
        </p>
      )}
      {software.length > 0 && (
        <>
          <h3>{t("session.software")}</h3>
          <ul>
            {software.map(({ name, triedWith, triedOn, triedBy }) => {
              const day = plainDate(triedOn);
              return (
                <li key={name}>
                  {t("session.softwareValue", {
                    name,
                    by: triedBy,
                    day: day ? formatShortDay(day, locale) : triedOn,
                    with: triedWith,
                  })}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <VenueAccess venue={session.venue} />
    </section>
  );
}

function VenueAccess({ venue }: Pick<PublicSession, "venue">) {
  const t = useMessages("training");
  const positions = useMessages("positions");
  const locale = useLocale();
  if (!venue) return null;
  const { accessFacts, accessNote } = venue;
  const facts = accessFacts.map((code) => `access.${code}`).filter((key) => positions.has(key));
  return (
    <>
      <h3>{t("session.access")}</h3>
      {facts.length === 0 && accessNote === "" && <p>{t("session.accessNone")}</p>}
      {facts.length > 0 && (
        <ul>
          {facts.map((key) => (
            <li key={key}>{positions(key as "access.lift")}</li>
          ))}
        </ul>
      )}
      {accessNote && (
        <p className="prewrap" lang={languageOf(accessNote, locale)}>
          {accessNote}
        </p>
      )}
    </>
  );
}
