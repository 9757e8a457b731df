import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { giveCertificate } from "#app/features/accounts/certificates/give-certificate.server.ts";
import { findOwnCertificate } from "#app/features/accounts/certificates/own-certificate.server.ts";
import { withdrawCertificate } from "#app/features/accounts/certificates/withdraw-certificate.server.ts";
import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import { giveForm, withdrawForm } from "#app/features/accounts/schema/certificate.ts";
import { findRegion } from "#app/features/positions/reference/find-region.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatMoment, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { plainDate } from "#app/lib/date.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";

const place = z.string({ error: "place.missing" }).transform((text, issues) => {
  const found = findRegion(text);
  if (found.ok && found.region.level === "district") return found.region.code;
  const fault = found.ok ? "no-district" : found.reason;
  issues.addIssue({ code: "custom", message: `place.${fault}` });
  return z.NEVER;
});

export const loader = page("certificates.own", {}, async ({ actor, locale, ctx }) => {
  const certificate = await findOwnCertificate(seekerOf(actor), ctx);
  return {
    certificate: certificate && {
      ...certificate,
      place: regionName(certificate.region, locale),
      /** In Chinese, as the form takes it. */
      placeTyped: regionName(certificate.region, "zh-CN"),
    },
  };
});
export const handle = pageHandle<typeof loader>()("certificates", {
  title: ({ t }) => t("own.title"),
});

export const action = command(
  "certificates.own",
  { forms: { give: giveForm.extend({ place }), withdraw: withdrawForm } },
  async ({ actor, intent, form, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const verdict =
      intent === "give"
        ? await giveCertificate({ ...form, region: form.place }, seeker, ctx)
        : await withdrawCertificate(seeker, ctx);
    return verdict.ok ? done(href(locale, "certificates.own"), intent) : verdict;
  },
);

export default function Certificate() {
  const { certificate } = useLoaderData<typeof loader>();
  const t = useMessages("certificates");
  const isThere = certificate !== null && certificate.withdrawnAt === null;
  const mayGive = !isThere || certificate.state === "sent_back" || certificate.state === "rejected";
  return (
    <>
      {isThere ? <State /> : <Lede>{t("own.lede")}</Lede>}
      {certificate?.withdrawnAt ? <Notice isStanding>{t("own.withdrawn")}</Notice> : null}
      {mayGive ? <Give /> : null}
      {isThere ? <Withdraw /> : null}
    </>
  );
}

const KINDS = {
  draft: "info",
  submitted: "info",
  sent_back: "warning",
  verified: "success",
  rejected: "danger",
} as const;

function State() {
  const { certificate } = useLoaderData<typeof loader>();
  const t = useMessages("certificates");
  const locale = useLocale();
  if (!certificate) return null;
  const { state, reason, lastFour, validTo, submittedAt, category, grade } = certificate;
  const day = validTo === null ? undefined : plainDate(validTo);
  return (
    <>
      <Notice kind={KINDS[state]} title={t(`own.state.${state}`)} isStanding>
        <p>{t(`own.next.${state}`)}</p>
        {reason && (state === "sent_back" || state === "rejected") ? (
          <p className="prewrap">{t("own.reason", { reason })}</p>
        ) : null}
      </Notice>
      <SummaryList
        rows={[
          { term: t("number.label"), value: t("own.lastFour", { digits: lastFour }) },
          { term: t("place.label"), value: certificate.place },
          ...(category && grade
            ? [
                {
                  term: t("review.category"),
                  value: t("review.categoryAndGrade", {
                    category: t(`category.${category as 1}`),
                    grade: t(`grade.${grade as 1}`),
                  }),
                },
              ]
            : []),
          ...(day ? [{ term: t("validTo.label"), value: formatShortDay(day, locale) }] : []),
          { term: t("own.submittedAt"), value: formatMoment(submittedAt, locale) },
        ]}
      />
    </>
  );
}

function Give() {
  const { certificate } = useLoaderData<typeof loader>();
  const t = useMessages("certificates");
  const isAgain = certificate?.state === "sent_back" && certificate.withdrawnAt === null;
  return (
    <section className="section">
      <h2>{t(isAgain ? "give.again" : "give.title")}</h2>
      <ActionForm intent="give">
        <TextField
          name="number"
          label={t("number.label")}
          hint={t("number.hint")}
          required
          width={20}
          spellCheck={false}
          autoCapitalize="characters"
          autoComplete="off"
        />
        <TextField
          name="place"
          label={t("place.label")}
          hint={t("place.hint")}
          required
          width={20}
          defaultValue={isAgain ? certificate.placeTyped : ""}
        />
        <h3>{t("consent.title")}</h3>
        <ul>
          <li>{t("consent.what")}</li>
          <li>{t("consent.why")}</li>
          <li>{t("consent.who")}</li>
          <li>{t("consent.howLong")}</li>
          <li>{t("consent.without")}</li>
        </ul>
        <CheckboxField name="consentTo" value={noticeVersion} label={t("consent.label")} required />
        <Button>{t("give.button")}</Button>
      </ActionForm>
    </section>
  );
}

function Withdraw() {
  const t = useMessages("certificates");
  return (
    <section className="section">
      <h2>{t("withdraw.title")}</h2>
      <ActionForm intent="withdraw">
        <p>{t("withdraw.text")}</p>
        <CheckboxField name="sure" label={t("withdraw.sure")} required />
        <Button variant="danger">{t("withdraw.button")}</Button>
      </ActionForm>
    </section>
  );
}
