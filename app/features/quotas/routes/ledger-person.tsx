import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { formatMonth } from "#app/i18n/format-month.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { Verdict } from "#app/lib/verdict.ts";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { CertificateFields } from "../components/certificate-fields.tsx";
import { ContractList } from "../components/contract-list.tsx";
import { DetailsFields } from "../components/details-fields.tsx";
import { MonthsForm } from "../components/months-form.tsx";
import { findLedgerPerson } from "../find-ledger-person.server.ts";
import { refreshTaken } from "../take-hire.server.ts";
import { saveMonths } from "../save-months.server.ts";
import {
  addContract,
  changePerson,
  removeContract,
  removePerson,
  renewCertificate,
} from "../save-person.server.ts";
import {
  contractForm,
  contractIdForm,
  detailsForm,
  monthsForm,
  nothingForm,
  personParams,
  removeForm,
  renewForm,
} from "../schema/ledger-forms.ts";

export const loader = page(
  "returns.person",
  { params: personParams },
  async ({ actor, params: { year, personId }, ctx }) => {
    const { organisationId } = employerOf(actor);
    const person = await findLedgerPerson({ id: personId, organisationId }, year, ctx);
    if (!person) throw notFound();
    return { year, person };
  },
);

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ data: { person } }) => person.name,
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("list.title"), href: href(locale, "returns.list") },
    {
      label: t("ledger.title", { year }),
      href: href(locale, "returns.ledger", { year: String(year) }),
    },
  ],
  width: "tables",
});

/** What the next page says was done. */
const DONE = {
  details: "details",
  renew: "renewed",
  refresh: "refreshed",
  contract: "contract",
  "remove-contract": "contract-removed",
  months: "months",
} as const;

export const action = command(
  "returns.person",
  {
    params: personParams,
    forms: {
      details: detailsForm,
      renew: renewForm,
      refresh: nothingForm,
      contract: contractForm,
      "remove-contract": contractIdForm,
      months: monthsForm,
      remove: removeForm,
    },
  },
  async (args) => {
    const { locale, ctx, params } = args;
    const { personId: id, year } = params;
    const keeper = employerOf(args.actor);
    const run = (): Promise<Verdict> => {
      switch (args.intent) {
        case "details":
          return changePerson({ id, ...args.form }, keeper, ctx);
        case "renew":
          return renewCertificate(id, args.form, keeper, ctx);
        case "refresh":
          return refreshTaken(id, keeper, ctx);
        case "contract":
          return addContract(id, args.form, keeper, ctx);
        case "remove-contract":
          return removeContract(id, args.form.contractId, keeper, ctx);
        case "months":
          return saveMonths({ personId: id, year }, args.form, keeper, ctx);
        case "remove":
          return removePerson(id, keeper, ctx);
      }
    };
    const verdict = await run();
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    if (!verdict.ok) return verdict;
    const back = { year: String(year) };
    return args.intent === "remove"
      ? done(href(locale, "returns.ledger", back), "removed")
      : done(href(locale, "returns.person", { ...back, personId: id }), DONE[args.intent]);
  },
);

export default function LedgerPerson() {
  const { year, person } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  return (
    <>
      <section className="section" id="contracts">
        <h2>{t("person.contracts")}</h2>
        <ContractList contracts={person.contracts} />
      </section>
      <section className="section" id="months">
        <h2>{t("person.months", { year })}</h2>
        <MonthsForm year={year} version={person.version} months={person.months} />
      </section>
      <section className="section">
        <h2>{t("person.certificate")}</h2>
        <Certificate />
      </section>
      <section className="section">
        <h2>{t("person.details")}</h2>
        <ActionForm intent="details">
          <input type="hidden" name="version" value={person.version} />
          <DetailsFields name={person.name} post={person.post} />
          <Button variant="secondary">{t("person.saveDetails")}</Button>
        </ActionForm>
      </section>
      <section className="section">
        <h2>{t("person.remove")}</h2>
        <ActionForm intent="remove">
          <p>{t("person.removeHint")}</p>
          <CheckboxField name="sure" label={t("person.removeSure")} required />
          <Button variant="danger">{t("person.remove")}</Button>
        </ActionForm>
      </section>
    </>
  );
}

function Certificate() {
  const { person } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  const hasFailed = useFailedSubmit("renew") !== undefined;
  const { kind, masked, validTo } = person.certificate;
  const valid =
    validTo === null
      ? t("person.validAlways")
      : t("person.validUntil", { day: formatShortDay(validTo, locale) });
  if (masked === null) return <TakenOver valid={valid} />;
  return (
    <>
      <p>
        {t("person.certificateNow", { kind: t(`kind.${kind}`), masked })}
        {locale === "en" ? ", " : "，"}
        {valid}
      </p>
      <Details summary={t("person.renew")} isOpen={hasFailed}>
        <ActionForm intent="renew" idPrefix="renew-">
          <CertificateFields />
          <Button variant="secondary">{t("person.renewButton")}</Button>
        </ActionForm>
      </Details>
    </>
  );
}

/** A certificate that came by the person's own consent: what there is to do while it stands, and after. */
function TakenOver({ valid }: { readonly valid: string }) {
  const { year, person } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  const { until, hireId } = person;
  if (until !== null) {
    return (
      <>
        <p>{t("hire.ended", { month: formatMonth(until, locale) })}</p>
        {hireId ? (
          <p>
            <a href={href(locale, "returns.hire", { year: String(year), hireId })}>
              {t("hires.type")}
            </a>
          </p>
        ) : null}
      </>
    );
  }
  return (
    <>
      <p>{t("hire.byConsent", { valid })}</p>
      <ActionForm intent="refresh">
        <p>{t("hire.refreshHint")}</p>
        <Button variant="secondary">{t("hire.refresh")}</Button>
      </ActionForm>
    </>
  );
}
