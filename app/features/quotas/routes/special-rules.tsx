import { useLoaderData } from "@remix-run/react";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { yuanText } from "#app/lib/money.ts";
import { exactText } from "#app/lib/ratio.ts";
import { HOME_REGION } from "#app/lib/region.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Lede } from "#app/ui/prose.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { HardshipForm, UnitForm } from "../components/special-forms.tsx";
import { LateFeeForm } from "../components/late-fee-form.tsx";
import { WorkingTable } from "../components/working-table.tsx";
import {
  hardshipForm,
  hardshipQuery,
  isWholeHardship,
  isWholeUnit,
  readHardship,
  readUnit,
  unitForm,
  unitQuery,
} from "../schema/special-forms.ts";
import {
  isWholeLateFee,
  lateFeeForm,
  lateFeeQuery,
  readLateFee,
} from "../schema/late-fee-forms.ts";
import { tellLateFee } from "../tell-late-fee.server.ts";
import { tellHardship, tellHardshipLimits, tellUnit } from "../special-rules.server.ts";

export const loader = page("quotas.specialRules", {}, async ({ url, locale, ctx }) => {
  const [unit, hardship] = [readUnit(url.searchParams), readHardship(url.searchParams)];
  const { staff, place = HOME_REGION, ...asked } = unit;
  const { due, by, ...request } = hardship;
  const late = readLateFee(url.searchParams);
  return {
    unit: { ...asked, staff: staff && exactText(staff), place: regionName(place, "zh-CN") },
    lines: isWholeUnit(unit) ? await tellUnit(unit, locale, ctx) : null,
    hardship: {
      ...request,
      due: due === undefined ? undefined : yuanText(due),
      by: by ? yuanText(by) : undefined,
    },
    answer: isWholeHardship(hardship) ? await tellHardship(hardship, locale, ctx) : null,
    late: { ...late, owed: late.owed === undefined ? undefined : yuanText(late.owed) },
    fee: isWholeLateFee(late) ? await tellLateFee(late, locale, ctx) : null,
    limits: await tellHardshipLimits(locale, ctx),
  };
});

export const handle = pageHandle<typeof loader>()("quotas", {
  title: ({ t }) => t("special.title"),
  description: ({ t }) => t("special.lede"),
  crumbs: ({ t, locale }) => [{ label: t("calc.title"), href: href(locale, "quotas.calculator") }],
  width: "results",
});

export const action = command(
  "quotas.specialRules",
  { forms: { unit: unitForm, hardship: hardshipForm, late: lateFeeForm } },
  ({ locale, ...args }) => {
    const query = () => {
      switch (args.intent) {
        case "unit":
          return unitQuery(args.form);
        case "hardship":
          return hardshipQuery(args.form);
        case "late":
          return lateFeeQuery(args.form);
      }
    };
    return done(`${href(locale, "quotas.specialRules", {}, query())}#${args.intent}`);
  },
);

export default function SpecialRules() {
  const { unit, lines, hardship, answer, limits, late, fee } = useLoaderData<typeof loader>();
  const t = useMessages("quotas");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("special.lede")}</Lede>
      <section className="section">
        <h2 id="unit">{t("special.unitTitle")}</h2>
        <p>{t("special.unitText")}</p>
        {lines ? <WorkingTable caption={t("special.unitResult")} lines={lines} /> : null}
        <UnitForm {...unit} />
      </section>
      <section className="section">
        <h2 id="hardship">{t("special.hardshipTitle")}</h2>
        <p>{t("special.hardshipText")}</p>
        {limits ? <p>{t("special.hardshipLimits", limits)}</p> : null}
        {answer ? (
          <Notice
            kind={answer.outcome === "within" ? "success" : "warning"}
            isStanding
            title={t(`special.outcome.${answer.outcome}`)}
          >
            <p>{t(`special.outcomeText.${answer.outcome}`, answer.words)}</p>
            {answer.source === "" ? null : <p>{t("special.basis", { source: answer.source })}</p>}
          </Notice>
        ) : null}
        <HardshipForm {...hardship} />
      </section>
      <section className="section">
        <h2 id="late">{t("special.lateTitle")}</h2>
        <p>{t("special.lateText")}</p>
        {fee ? <WorkingTable caption={t("special.lateResult")} lines={fee} /> : null}
        <LateFeeForm {...late} />
      </section>
      <section className="section">
        <p>{t("special.notDecision")}</p>
        <p>
          <a href={href(locale, "quotas.calculator")}>{t("special.toCalculator")}</a>
        </p>
      </section>
    </>
  );
}
