import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { ToldApplicant } from "../employer/tell-applicant.server.ts";

import type { DecisionMove } from "../schema/employer-choices.ts";
import { isLate, nextSentence, stateWords } from "./applicant-words.ts";
import { TypedWords } from "./typed-words.tsx";

type Told = Pick<
  ToldApplicant,
  "id" | "state" | "next" | "moves" | "number" | "submittedAt" | "endReason" | "endWords"
>;

/** Where the application stands, by when what is due, and the steps that are open now. */
export function ApplicantStatus({ applicant }: { readonly applicant: Told }) {
  const t = useMessages("applicants");
  const locale = useLocale();
  const { state, next, number, submittedAt, endReason, endWords } = applicant;
  const late = isLate(next);
  const reason = `ended.${endReason ?? ""}`;
  const rows = [
    { term: t("one.number"), value: (number ?? "").replace(/^(.{4})(?=.)/, "$1 ") },
    { term: t("one.submittedAt"), value: submittedAt ? formatMoment(submittedAt, locale) : "" },
    ...(t.has(reason) ? [{ term: t("one.endReason"), value: t(reason) }] : []),
    ...(endWords ? [{ term: t("one.endWords"), value: <TypedWords>{endWords}</TypedWords> }] : []),
  ];
  return (
    <>
      <Notice kind={late ? "warning" : "info"} isStanding title={stateWords(state, t)}>
        <p>{nextSentence(next, t, locale)}</p>
        {late && <p>{t("one.nextLate")}</p>}
      </Notice>
      <SummaryList rows={rows} />
      <Steps applicant={applicant} />
    </>
  );
}

/** The step that leads on first, what ends it last. */
const ORDER: readonly DecisionMove[] = [
  "hire",
  "shortlist",
  "offer-interview",
  "offer",
  "ask",
  "refuse",
];

function Steps({ applicant: { id, moves } }: { readonly applicant: Pick<Told, "id" | "moves"> }) {
  const t = useMessages("applicants");
  const locale = useLocale();
  const open = ORDER.filter((move) => moves.includes(move));
  if (open.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("one.can")}</h2>
      <div className="button-row">
        {open.map((move, at) => (
          <LinkButton
            key={move}
            href={href(locale, "applicants.decide", { applicationId: id, move })}
            variant={at === 0 && move !== "refuse" ? "primary" : "secondary"}
          >
            {t(`move.${move}`)}
          </LinkButton>
        ))}
      </div>
    </section>
  );
}
