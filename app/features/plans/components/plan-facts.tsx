import { useMessages } from "#app/i18n/messages-context.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { OutcomeKind } from "../policy/index.ts";
import { BesideAgreement } from "./plan-beside.tsx";
import type { ShownPlan } from "../read-plan.server.ts";
import { useDay } from "./plan-words.tsx";

/** How a plan stands, the same for both sides. */
export function PlanFacts({ plan }: { readonly plan: ShownPlan }) {
  const t = useMessages("plans");
  const day = useDay();
  const { state, listedOn, nextOn, agreed, placedOn, outcome, showsProfile, counsellor } = plan;
  const { showsCertificate } = plan;
  return (
    <SummaryList
      rows={[
        { term: t("plan.state"), value: t(`state.${state}`) },
        { term: t("own.counsellor"), value: counsellor },
        { term: t("plan.listed"), value: day(listedOn) },
        { term: t("plan.next"), value: nextOn === null ? t("plan.noNext") : day(nextOn) },
        {
          term: t("plan.agreed"),
          value: agreed
            ? t(agreed.withdrawnOn === null ? "plan.agreedText" : "plan.agreedWithdrawn", {
                ...{ number: agreed.number, day: day(agreed.on) },
                until: day(agreed.withdrawnOn),
              })
            : t("plan.agreedNever"),
        },
        ...(agreed && agreed.beside.length > 0
          ? [
              {
                term: t("beside.stoodTerm"),
                value: <BesideAgreement beside={agreed.beside} />,
              },
            ]
          : []),
        {
          term: t("plan.profile"),
          value: t(showsProfile ? "plan.profileShown" : "plan.profileHidden"),
        },
        {
          term: t("plan.certificate"),
          value: t(showsCertificate ? "plan.certificateShown" : "plan.profileHidden"),
        },
        ...(placedOn !== null && outcome !== null
          ? [
              {
                term: t("plan.placed"),
                value: t("plan.placedText", {
                  day: day(placedOn),
                  outcome: t(`outcome.${outcome as OutcomeKind}`),
                }),
              },
            ]
          : []),
      ]}
    />
  );
}
