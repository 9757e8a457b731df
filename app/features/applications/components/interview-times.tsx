import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { OwnApplication } from "../person/read-own-application.server.ts";

/** The times offered to choose from, or the one chosen with its calendar file. */
export function InterviewTimes({ application }: { readonly application: OwnApplication }) {
  const t = useMessages("applications");
  const locale = useLocale();
  const { interview, id: applicationId, moves } = application;
  if (!interview) return null;
  const { chosen, mode, place, words, answerBy, slots } = interview;
  const mayDecline = moves.includes("decline-times");
  return (
    <section className="section">
      <h2>{t("interview.title")}</h2>
      <SummaryList
        rows={[
          ...(chosen
            ? [{ term: t("interview.time"), value: formatMoment(chosen.startsAt, locale) }]
            : []),
          { term: t("interview.mode"), value: t(`mode.${mode}`) },
          { term: t("interview.place"), value: <span className="prewrap">{place}</span> },
          ...(words
            ? [{ term: t("interview.words"), value: <span className="prewrap">{words}</span> }]
            : []),
        ]}
      />
      {chosen && (
        <p>
          <a href={href(locale, "applications.calendar", { applicationId })} download>
            {t("interview.calendar")}
          </a>
        </p>
      )}
      {moves.includes("choose-interview") && (
        <ActionForm intent="choose-time">
          <input type="hidden" name="version" value={application.version} />
          <RadioField
            name="slotId"
            label={t("interview.choose")}
            hint={
              answerBy ? t("interview.chooseBy", { date: formatDay(answerBy, locale) }) : undefined
            }
            options={slots.map(({ id, startsAt }) => ({
              value: id,
              label: formatMoment(startsAt, locale),
            }))}
          />
          <Button>{t("interview.chooseButton")}</Button>
        </ActionForm>
      )}
      {mayDecline && (
        <p>
          <a href={href(locale, "applications.step", { applicationId, step: "decline-times" })}>
            {t(chosen ? "interview.declineChosen" : "interview.decline")}
          </a>
        </p>
      )}
    </section>
  );
}
