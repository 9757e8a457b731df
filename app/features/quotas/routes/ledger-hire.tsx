import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { CertificateFields } from "../components/certificate-fields.tsx";
import { DetailsFields } from "../components/details-fields.tsx";
import { findHireBeside } from "../list-hires.server.ts";
import { hireParams, takenForm, typedHireForm } from "../schema/hire-forms.ts";
import { takeHire, typeHire } from "../take-hire.server.ts";

export const loader = page(
  "returns.hire",
  { params: hireParams },
  async ({ actor, params: { year, hireId }, locale, ctx }) => {
    const { organisationId } = employerOf(actor);
    const found = await findHireBeside({ id: hireId, organisationId }, ctx);
    if (!found) throw notFound();
    const { hire, entryId, post, isSettled } = found;
    if (isSettled && entryId !== null) {
      const params = { year: String(year), personId: entryId };
      throw redirect(href(locale, "returns.person", params));
    }
    const { name, startsOn, filing } = hire;
    return { year, name, startsOn, post, hasAgreed: filing.given };
  },
);

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t, data: { name } }) => t("hire.title", { name: name || t("hires.unnamed") }),
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("list.title"), href: href(locale, "returns.list") },
    {
      label: t("ledger.title", { year }),
      href: href(locale, "returns.ledger", { year: String(year) }),
    },
  ],
});

export const action = command(
  "returns.hire",
  { params: hireParams, forms: { take: takenForm, type: typedHireForm } },
  async (args) => {
    const { locale, ctx, params } = args;
    const keeper = employerOf(args.actor);
    const verdict =
      args.intent === "take"
        ? await takeHire(params.hireId, args.form, keeper, ctx)
        : await typeHire(params.hireId, args.form, keeper, ctx);
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    if (!verdict.ok) return verdict;
    const back = { year: String(params.year), personId: verdict.id };
    return done(href(locale, "returns.person", back), "hire");
  },
);

export default function LedgerHire() {
  const { startsOn, hasAgreed } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  return (
    <>
      <p>{t("hire.startsOn", { day: formatDay(startsOn, locale) })}</p>
      <Notice
        kind="info"
        isStanding
        title={t(hasAgreed ? "hires.state.agreed" : "hires.state.not-agreed")}
      >
        <p>{t(hasAgreed ? "hire.agreedText" : "hire.notAgreedText")}</p>
      </Notice>
      {hasAgreed ? (
        <ActionForm intent="take">
          <Common />
          <Button>{t("hire.take")}</Button>
        </ActionForm>
      ) : (
        <ActionForm intent="type">
          <Common />
          <CertificateFields />
          <CheckboxField name="consent" label={t("hire.consent")} required />
          <Button>{t("hire.type")}</Button>
        </ActionForm>
      )}
    </>
  );
}

/** What the ledger keeps of anybody, filled in as far as the hire says it. */
function Common() {
  const { name, post, startsOn } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  return (
    <>
      <DetailsFields name={name} post={post} />
      <DatePartsField
        name="from"
        label={t("person.contractFrom")}
        hint={t("hire.fromHint")}
        defaultValue={startsOn}
        required
      />
      <DatePartsField
        name="to"
        label={t("person.contractTo")}
        hint={t("person.contractToHint")}
        optional
      />
    </>
  );
}
