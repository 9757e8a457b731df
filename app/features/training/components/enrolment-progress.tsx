import { formatShortDay, formatTime } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Said } from "./enrolment-adjustments.tsx";
import type { OwnEnrolment } from "../enrolment/read-own-enrolment.server.ts";

/** The code of the meeting that is on, what is recorded of each, the result with its working, the certificate. */
export function EnrolmentProgress({ enrolment }: { readonly enrolment: OwnEnrolment }) {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { id: enrolmentId, checksInto, meetings, result, certificate, feedback } = enrolment;
  const recorded = meetings.filter(({ minutes }) => minutes !== null);
  const { taught, attended, needed, lacked } = result;
  return (
    <>
      {checksInto && (
        <section className="section">
          <h2>{t("checkIn.title")}</h2>
          <p>
            {t("checkIn.text", {
              from: formatTime(checksInto.startsAt, locale),
              until: formatTime(checksInto.endsAt, locale),
            })}
          </p>
          <ActionForm intent="checkIn">
            <TextField
              name="code"
              label={t("checkIn.code")}
              hint={t("checkIn.hint")}
              width={10}
              inputMode="numeric"
              autoComplete="off"
              required
            />
            <Button>{t("checkIn.button")}</Button>
          </ActionForm>
        </section>
      )}
      {recorded.length > 0 && (
        <section className="section">
          <h2>{t("attended.title")}</h2>
          <ul>
            {recorded.map(({ id, startsAt, minutes }) => (
              <li key={id}>
                {t("attended.one", {
                  day: formatShortDay(shanghaiDay(startsAt), locale),
                  minutes: minutes ?? 0,
                })}
              </li>
            ))}
          </ul>
          <p className="muted">{t("attended.wrong")}</p>
        </section>
      )}
      {taught !== null && (
        <section className="section">
          <h2>{t("result.title")}</h2>
          <p>{t("result.working", { taught, attended: attended ?? 0, needed: needed ?? 0 })}</p>
          {lacked && <p>{t(`result.${lacked}`)}</p>}
        </section>
      )}
      {enrolment.corrections.map(({ at, before, reason }, place, all) => (
        <section className="section" key={at.getTime()}>
          <h2>{t("corrected.title", { day: formatShortDay(shanghaiDay(at), locale) })}</h2>
          <p>
            {before === (all[place + 1]?.before ?? enrolment.state)
              ? t("corrected.same")
              : t("corrected.text", { before: t(`short.${before}`) })}
          </p>
          <Said>{reason}</Said>
        </section>
      ))}
      {certificate && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "enrolments.certificate", { enrolmentId })}
          >
            {t(certificate.isWithdrawn ? "certificate.seeWithdrawn" : "certificate.see")}
          </a>
        </p>
      )}
      {feedback && (feedback.isOpen || feedback.isGiven) && (
        <p>
          <a className="link-standalone" href={href(locale, "feedback.give", { enrolmentId })}>
            {feedback.isGiven
              ? t("feedback.see")
              : t("feedback.give", { day: formatShortDay(feedback.until, locale) })}
          </a>
        </p>
      )}
    </>
  );
}
