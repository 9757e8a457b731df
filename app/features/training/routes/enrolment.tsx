import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { EnrolmentAdjustments, Said } from "../components/enrolment-adjustments.tsx";
import { OwnContest } from "../components/contest-results.tsx";
import { OwnInterpreter } from "../components/interpreter-bookings.tsx";
import { OwnRegister } from "../components/own-register.tsx";
import { EnrolmentQueue } from "../components/enrolment-queue.tsx";
import { checkIn } from "../attendance/check-in.server.ts";
import { EnrolmentProgress } from "../components/enrolment-progress.tsx";
import { answerOffer } from "../enrolment/answer-offer.server.ts";
import { hideNeeds } from "../enrolment/hide-needs.server.ts";
import { hasConsent, setConsent } from "../enrolment/set-consent.server.ts";
import { readOwnEnrolment } from "../enrolment/read-own-enrolment.server.ts";
import { readOwnResults } from "../events/public-results.server.ts";
import { readOwnInterpreting } from "../events/own-interpreting.server.ts";
import { contestNamePurpose, isLive, registerPurpose } from "../policy/index.ts";
import { namedForm } from "../schema/contest-forms.ts";
import { checkInForm } from "../schema/attendance-forms.ts";
import { listOpenWork } from "../work/answer-work.server.ts";
import { agreesForm, enrolmentParams, nothingForm, seenForm } from "../schema/enrolment-forms.ts";

export const loader = page(
  "enrolments.one",
  { params: enrolmentParams },
  async ({ actor, params: { enrolmentId }, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const enrolment = await readOwnEnrolment(enrolmentId, seeker, locale, ctx);
    if (!enrolment) throw notFound();
    const { state, certificate } = enrolment;
    const isRegistrable = state === "completed" && certificate?.isWithdrawn === false;
    const asked = { id: enrolmentId, purpose: registerPurpose } as const;
    const [workAsked, interpreting, contest, agrees] = await Promise.all([
      listOpenWork(enrolmentId, seeker, ctx),
      readOwnInterpreting(enrolmentId, seeker, ctx),
      readOwnResults(enrolmentId, seeker, locale, ctx),
      hasConsent(asked, seeker, ctx),
    ]);
    // A consent that stands can be taken back, whatever became of the result.
    const register = isRegistrable || agrees ? { agrees } : null;
    return { enrolment, workAsked, interpreting, contest, register };
  },
);

export const action = command(
  "enrolments.one",
  {
    params: enrolmentParams,
    forms: {
      accept: seenForm,
      hide: nothingForm,
      checkIn: checkInForm,
      name: namedForm,
      register: agreesForm,
    },
  },
  async ({ actor, params: { enrolmentId: id }, locale, ctx, ...posted }) => {
    const seeker = seekerOf(actor);
    const run = () => {
      switch (posted.intent) {
        case "accept":
          return answerOffer({ id, takes: true, ...posted.form }, seeker, ctx);
        case "hide":
          return hideNeeds({ id }, seeker, ctx);
        case "checkIn":
          return checkIn({ id, ...posted.form }, seeker, ctx);
        case "name":
          return setConsent(
            { id, purpose: contestNamePurpose, agrees: posted.form.shows },
            seeker,
            ctx,
          );
        case "register":
          return setConsent({ id, purpose: registerPurpose, ...posted.form }, seeker, ctx);
      }
    };
    const verdict = await run();
    if (!verdict.ok) return verdict;
    return done(href(locale, "enrolments.one", { enrolmentId: id }), posted.intent);
  },
);

export const handle = pageHandle<typeof loader>()("enrolments", {
  title: ({ t }) => t("one.title"),
  caption: ({ data: { enrolment } }) => enrolment.title,
  titleSuffix: ({ t, data: { enrolment } }) =>
    ` - ${enrolment.title} - ${t(`short.${enrolment.state}`)}`,
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "enrolments.list") }],
});

export default function Enrolment() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { enrolment, interpreting, contest, register } = useLoaderData<typeof loader>();
  const { id, state, place, priority, sessionId, prerequisiteAnswer, prerequisiteWords } =
    enrolment;
  return (
    <>
      <p className="lede">{t(`state.${state}`)}</p>
      <Delegated />
      <Offer />
      <Ended />
      <EnrolmentProgress enrolment={enrolment} />
      <WorkAsked />
      {place && <EnrolmentQueue place={place} priority={priority} />}
      <SummaryList
        rows={[
          { term: t("receipt.provider"), value: enrolment.provider },
          {
            term: t("check.starts"),
            value: enrolment.startsAt ? formatMoment(enrolment.startsAt, locale) : "",
          },
          { term: t("receipt.number"), value: <Number>{enrolment.number}</Number> },
          ...(prerequisiteAnswer
            ? [
                {
                  term: t("one.conditions"),
                  value: (
                    <>
                      <p>{t(`enrol.met.${prerequisiteAnswer}`)}</p>
                      {prerequisiteWords && <Said>{prerequisiteWords}</Said>}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <ul>
        <li>
          <a href={href(locale, "training.session", { sessionId })}>{t("one.toSession")}</a>
        </li>
        {state === "enrolled" && (
          <li>
            <a href={href(locale, "training.calendar", { sessionId })}>{t("one.calendar")}</a>
          </li>
        )}
        <li>
          <a href={href(locale, "enrolments.receipt", { enrolmentId: id })}>{t("one.receipt")}</a>
        </li>
      </ul>
      <EnrolmentAdjustments adjustments={enrolment.adjustments} showsNeeds={enrolment.showsNeeds} />
      {contest && <OwnContest contest={contest} />}
      {register && <OwnRegister {...register} />}
      {interpreting && <OwnInterpreter interpreting={interpreting} />}
      <Leave />
    </>
  );
}

function WorkAsked() {
  const t = useMessages("workAfter");
  const locale = useLocale();
  const { enrolment, workAsked } = useLoaderData<typeof loader>();
  return workAsked.map((months) => (
    <p key={months}>
      <Link
        href={href(locale, "workAfter.answer", {
          enrolmentId: enrolment.id,
          months: String(months),
        })}
        isStandalone
      >
        {t("open", { count: months })}
      </Link>
    </p>
  ));
}

function Number({ children }: { readonly children: string }) {
  return <span className="number">{children.replace(/^(.{4})/, "$1 ")}</span>;
}

/** Who asked for it by a delegation, and what they wrote for the person to decide. */
function Delegated() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { id, enrolledBy, proposed } = useLoaderData<typeof loader>().enrolment;
  if (enrolledBy === null) return null;
  if (proposed.length === 0) return <p>{t("proposed.by", { name: enrolledBy })}</p>;
  return (
    <Notice isStanding title={t("proposed.title")}>
      <p>{t("proposed.notice", { name: enrolledBy })}</p>
      <p>
        <a href={href(locale, "enrolments.needs", { enrolmentId: id })}>{t("proposed.look")}</a>
      </p>
    </Notice>
  );
}

/** A seat that is kept: until when, and the two answers. */
function Offer() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { id, offerUntil, moves, version } = useLoaderData<typeof loader>().enrolment;
  if (offerUntil === null || !moves.includes("accept")) return null;
  return (
    <section className="section">
      <h2>{t("one.offer", { until: formatMoment(offerUntil, locale) })}</h2>
      <p>{t("one.offerText")}</p>
      <ActionForm intent="accept">
        <input type="hidden" name="version" value={version} />
        <Button size="large">{t("one.accept")}</Button>
      </ActionForm>
      <p>
        <Link
          href={href(locale, "enrolments.step", { enrolmentId: id, step: "decline" })}
          isStandalone
        >
          {t("one.decline")}
        </Link>
      </p>
    </section>
  );
}

/** Why it ended, in the words of who ended it, and where to go on. */
function Ended() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { state, endWords, sessionReason, withdrawnLate } =
    useLoaderData<typeof loader>().enrolment;
  if (isLive(state) || state === "completed") return null;
  return (
    <>
      {endWords && (
        <Notice isStanding title={t("one.endWords")}>
          <Said>{endWords}</Said>
        </Notice>
      )}
      {state === "cancelled" && sessionReason && (
        <Notice isStanding title={t("one.sessionReason")}>
          <Said>{sessionReason}</Said>
        </Notice>
      )}
      {withdrawnLate && <p>{t("one.late")}</p>}
      <p>
        {t("one.again")} <a href={href(locale, "training.courses")}>{t("list.find")}</a>
      </p>
    </>
  );
}

function Leave() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { id, moves, state, withdrawBy } = useLoaderData<typeof loader>().enrolment;
  if (!moves.includes("withdraw")) return null;
  return (
    <section className="section">
      <h2>{t("one.withdraw")}</h2>
      {state === "enrolled" && withdrawBy && (
        <p>{t("one.withdrawText", { day: formatDay(withdrawBy, locale) })}</p>
      )}
      <p>
        <Link
          href={href(locale, "enrolments.step", { enrolmentId: id, step: "withdraw" })}
          isStandalone
        >
          {t("withdraw.title")}
        </Link>
      </p>
    </section>
  );
}
