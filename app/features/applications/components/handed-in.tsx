import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { adjustments } from "#app/features/positions/policy/index.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import type { OwnApplication } from "../person/read-own-application.server.ts";
import { isEnded, mayConsentToFiling } from "../policy/index.ts";
import type { ApplicationState } from "../policy/index.ts";
import { AdjustmentAnswers } from "./adjustment-answers.tsx";
import { InterviewTimes } from "./interview-times.tsx";
import { nextWords } from "./status-words.ts";
import { Thread } from "./thread.tsx";

interface HandedInProps {
  readonly application: OwnApplication;
  /** Of the forms with words: pressed twice, they are one message. */
  readonly onceKey: string;
}

/** An application under way or over: what is the case, what happens next, and what the person can do. */
export function HandedIn({ application, onceKey }: HandedInProps) {
  const t = useMessages("applications");
  const { employer, messages, moves } = application;
  const asksNow = moves.includes("answer");
  return (
    <>
      <Status application={application} />
      {moves.includes("accept-offer") && <Accept application={application} />}
      <InterviewTimes application={application} />
      <Adjustments application={application} />
      <section className="section">
        <h2>{t("thread.title")}</h2>
        <Thread messages={messages} reader="person" other={employer} />
        <ActionForm intent={asksNow ? "answer" : "message"}>
          <input type="hidden" name="version" value={application.version} />
          <input type="hidden" name="onceKey" value={onceKey} />
          <TextAreaField
            name="words"
            label={t(asksNow ? "thread.answer" : "thread.write")}
            rows={4}
            required
          />
          <Button variant={asksNow ? "primary" : "secondary"}>
            {t(asksNow ? "thread.sendAnswer" : "thread.send")}
          </Button>
        </ActionForm>
      </section>
      <More application={application} />
    </>
  );
}

const KINDS: Readonly<Partial<Record<ApplicationState, "success" | "warning">>> = {
  asked: "warning",
  interview_offered: "warning",
  offered: "success",
  offer_accepted: "success",
  hired: "success",
};

function Status({ application }: { readonly application: OwnApplication }) {
  const t = useMessages("applications");
  const locale = useLocale();
  const { state, next, endReason, endWords, steps } = application;
  const nextSentence = nextWords(next, t, locale);
  return (
    <>
      <Notice kind={KINDS[state] ?? "info"} isStanding title={t(`state.${state}`)}>
        {nextSentence && <p>{nextSentence}</p>}
        {endReason && <p>{t(`reason.${endReason as "other"}`)}</p>}
        {endWords && (
          <p className="prewrap">{t(`endWords.${endedBy(state)}`, { words: endWords })}</p>
        )}
        {isEnded(state) && <p>{t(`after.${state as "refused"}`)}</p>}
      </Notice>
      <Details summary={t("steps.title")}>
        <ol>
          {steps.map(({ move, at }) => (
            <li key={`${move}-${at.getTime()}`}>
              {t("steps.line", { at: formatMoment(at, locale), what: t(`step.${move}`) })}
            </li>
          ))}
        </ol>
      </Details>
    </>
  );
}

function endedBy(state: ApplicationState): "employer" | "person" {
  return state === "withdrawn" ? "person" : "employer";
}

function Accept({ application }: { readonly application: OwnApplication }) {
  const t = useMessages("applications");
  const locale = useLocale();
  const { positionId: position } = application;
  return (
    <section className="section">
      <h2>{t("offer.title")}</h2>
      <p>{t("offer.text")}</p>
      <p>
        <a href={href(locale, "plans.allowance", {}, { position })}>{t("offer.allowance")}</a>
        <br />
        <span className="small muted">{t("offer.allowanceText")}</span>
      </p>
      <ActionForm intent="accept">
        <input type="hidden" name="version" value={application.version} />
        <Button>{t("offer.accept")}</Button>
      </ActionForm>
    </section>
  );
}

function Adjustments({ application }: { readonly application: OwnApplication }) {
  const t = useMessages("applications");
  const codes = useMessages("positions");
  const { own, today, state } = application;
  const mayAsk = !isEnded(state) && own.consents.includes("needs");
  return (
    <section className="section">
      <h2>{t("section.adjustments")}</h2>
      {own.adjustments.length === 0 ? (
        <p>{t("adjustment.none")}</p>
      ) : (
        <AdjustmentAnswers
          adjustments={own.adjustments}
          today={today}
          mayTellKept={["interview_chosen", "offered", "offer_accepted", "hired"].includes(state)}
        />
      )}
      {mayAsk && (
        <Details summary={t("adjustment.askMore")}>
          <ActionForm intent="ask-more" idPrefix="more-">
            <NativeSelect
              name="item"
              label={t("adjustment.which")}
              emptyLabel={t("adjustment.own")}
              options={adjustments.map((value) => ({ value, label: codes(`adjustment.${value}`) }))}
            />
            <TextAreaField name="words" label={t("adjustment.inWords")} rows={2} optional />
            <Button variant="secondary">{t("adjustment.askButton")}</Button>
          </ActionForm>
        </Details>
      )}
    </section>
  );
}

function More({ application }: { readonly application: OwnApplication }) {
  const t = useMessages("applications");
  const locale = useLocale();
  const { id: applicationId, positionId, moves, state } = application;
  return (
    <section className="section">
      <h2>{t("show.more")}</h2>
      <ul>
        <li>
          <a href={href(locale, "applications.receipt", { applicationId })}>{t("receipt.title")}</a>
        </li>
        <li>
          <a href={href(locale, "applications.disclosure", { applicationId })}>
            {t("disclosure.title")}
          </a>
        </li>
        {mayConsentToFiling(state) ? (
          <li>
            <a href={href(locale, "filing.own", { applicationId })}>{t("show.filing")}</a>
          </li>
        ) : null}
        <li>
          <a href={href(locale, "positions.position", { positionId })}>{t("show.position")}</a>
        </li>
      </ul>
      {moves.includes("withdraw") && (
        <LinkButton
          variant="secondary"
          href={href(locale, "applications.step", { applicationId, step: "withdraw" })}
        >
          {t("withdraw.title")}
        </LinkButton>
      )}
    </section>
  );
}
