import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import type { ReactNode } from "react";
import type { Companion, KeptBeside } from "../beside/companion-rows.server.ts";
import type { ShownPlan } from "../read-plan.server.ts";
import { useDay } from "./plan-words.tsx";

type Named = Pick<Companion, "name" | "relation">;

/** 王芳（父母） */
export function useNamed() {
  const t = useMessages("plans");
  return ({ name, relation }: Named) =>
    t("beside.person", { name, relation: t(`relation.${relation}`) });
}

/** Everybody beside the person now, and what a reader may do about each. */
export function CompanionList({
  companions,
  action,
}: {
  readonly companions: readonly Companion[];
  readonly action?: (companion: Companion) => ReactNode;
}) {
  const t = useMessages("plans");
  const named = useNamed();
  const day = useDay();
  if (companions.length === 0) return <p>{t("beside.none")}</p>;
  return (
    <ul className="plan-items">
      {companions.map((companion) => {
        const { id, role, contact, namedBy, since, until, readsPlan } = companion;
        return (
          <li key={id}>
            <p>
              <strong>{named(companion)}</strong> · {t(`beside.role.${role}`)}
            </p>
            {role === "guardian" && <GuardianFacts guardian={companion} />}
            {contact !== "" && <p>{t("beside.contact", { contact })}</p>}
            {readsPlan && <p>{t("beside.reads")}</p>}
            <p className="muted">
              {t("beside.by", { by: namedBy, day: day(since) })}
              {until !== null && <> · {t("beside.until", { day: day(until) })}</>}
            </p>
            {action?.(companion)}
          </li>
        );
      })}
    </ul>
  );
}

function GuardianFacts({ guardian }: { readonly guardian: Companion }) {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  const { basis, isNeeded, says, saidWords, saidOn } = guardian;
  return (
    <>
      {basis !== null && <p>{t("beside.basis", { basis: t(`basis.${basis}`) })}</p>}
      <p>{t(isNeeded ? "beside.needed" : "beside.notNeeded")}</p>
      <p>
        {says === null
          ? t("beside.saidNothing")
          : t("beside.said", { says: t(`says.${says}`), day: day(saidOn) })}
      </p>
      {saidWords !== "" && (
        <p className="prewrap" lang={languageOf(saidWords, locale)}>
          {saidWords}
        </p>
      )}
    </>
  );
}

/** Who stood beside the person when they agreed, in a sentence each. */
export function BesideAgreement({ beside }: { readonly beside: readonly KeptBeside[] }) {
  const t = useMessages("plans");
  const named = useNamed();
  return (
    <ul>
      {beside.map((one) => {
        const { role, isPresent, says } = one;
        const words = {
          person: named(one),
          role: t(`beside.role.${role}`),
          present: t(isPresent ? "beside.present" : "beside.absent"),
        };
        return (
          <li key={`${role}-${one.name}-${one.relation}`}>
            {says === null
              ? t("beside.stood", words)
              : t("beside.stoodSaid", { ...words, says: t(`says.${says}`) })}
          </li>
        );
      })}
    </ul>
  );
}

/** The same on both pages of a plan, with the way to where it is changed. */
export function PlanBeside({
  plan,
  isOwn = false,
}: {
  readonly plan: Pick<ShownPlan, "id" | "companions">;
  readonly isOwn?: boolean;
}) {
  const t = useMessages("plans");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t(isOwn ? "beside.own" : "beside.title")}</h2>
      <CompanionList companions={plan.companions} />
      <p>
        {isOwn ? (
          <a className="link-standalone" href={href(locale, "plans.ownBeside")}>
            {t("beside.ownLink")}
          </a>
        ) : (
          <a className="link-standalone" href={href(locale, "plans.guardian", { planId: plan.id })}>
            {t("beside.guardianLink")}
          </a>
        )}
      </p>
    </section>
  );
}

/** Whom the person says are there while they agree; nothing where nobody stands beside them. */
export function WhoIsBeside({ companions }: Pick<ShownPlan, "companions">) {
  const t = useMessages("plans");
  const named = useNamed();
  if (companions.length === 0) return null;
  return (
    <CheckboxGroupField
      name="beside"
      label={t("own.whoIsBeside")}
      hint={t("own.whoIsBesideHint")}
      options={companions.map((one) => ({ value: one.id, label: named(one) }))}
      optional
    />
  );
}
