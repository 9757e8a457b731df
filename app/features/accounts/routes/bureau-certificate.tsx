import { useLoaderData } from "@remix-run/react";
import { findCertificateReview } from "#app/features/accounts/certificates/certificate-queue.server.ts";
import { decideCertificate } from "#app/features/accounts/certificates/decide-certificate.server.ts";
import { disabilityGrades } from "#app/features/accounts/policy/index.ts";
import { certificateForms, certificateParams } from "#app/features/accounts/schema/certificate.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";

export const loader = page(
  "certificates.review",
  { params: certificateParams },
  async ({ actor, params, locale, ctx }) => {
    const review = await findCertificateReview(params.certificateId, officerOf(actor), ctx);
    if (!review) throw notFound();
    return { ...review, place: regionName(review.region, locale) };
  },
);
export const handle = pageHandle<typeof loader>()("certificates", {
  title: ({ t, data: { name } }) => t("review.title", { name }),
  titleSuffix: ({ t, data: { state } }) => ` - ${t(`queue.state.${state}`)}`,
  crumbs: ({ t, locale }) => [
    { label: t("queue.title"), href: href(locale, "certificates.queue") },
  ],
});

export const action = command(
  "certificates.review",
  { params: certificateParams, forms: certificateForms },
  async ({ actor, params, locale, ctx, ...posted }) => {
    const order =
      posted.intent === "verify"
        ? { ...posted.form, decision: posted.intent }
        : { ...posted.form, decision: posted.intent };
    const input = { ...order, id: params.certificateId };
    const verdict = await decideCertificate(input, officerOf(actor), ctx);
    if (verdict.ok) return done(href(locale, "certificates.queue"), posted.intent);
    if (verdict.reason === "not-found" || verdict.reason === "other-region") throw notFound();
    return verdict;
  },
);

const CATEGORIES = [1, 2, 3, 4, 5, 6, 7] as const;

export default function BureauCertificate() {
  const review = useLoaderData<typeof loader>();
  const t = useMessages("certificates");
  const locale = useLocale();
  const { category, grade, reissue } = review;
  return (
    <>
      <p>{t("review.audited")}</p>
      <SummaryList
        rows={[
          { term: t("review.holder"), value: review.name },
          {
            term: t("number.label"),
            value: (
              <span className="number">
                {review.number.replace(/(.{6})(.{8})(.{4})/, "$1 $2 $3 ")}
              </span>
            ),
          },
          {
            term: t("review.category"),
            value:
              category && grade
                ? t("review.categoryAndGrade", {
                    category: t(`category.${category as 1}`),
                    grade: t(`grade.${grade as 1}`),
                  })
                : t("review.notInNumber"),
          },
          ...(reissue ? [{ term: t("review.reissue"), value: String(reissue) }] : []),
          { term: t("place.label"), value: review.place },
          { term: t("queue.stateLabel"), value: t(`queue.state.${review.state}`) },
          { term: t("own.submittedAt"), value: formatMoment(review.submittedAt, locale) },
        ]}
      />
      {review.isReadable ? null : (
        <Notice kind="warning" title={t("review.manual")} isStanding>
          {t("review.manualHint")}
        </Notice>
      )}
      {review.others > 0 ? (
        <Notice kind="warning" title={t("review.others", { count: review.others })} isStanding>
          {t("review.othersHint")}
        </Notice>
      ) : null}
      <Decisions />
      <section className="section">
        <h2>{t("review.activity")}</h2>
        <ol reversed role="list">
          {review.activity.map(({ sequence, action: what, at, actorKind }) => {
            const key = `did.${what.replace("certificate.", "")}`;
            const who = `by.${actorKind.split(":")[0] ?? ""}`;
            return (
              <li key={sequence}>
                {formatMoment(at, locale)} {t.has(who) ? t(who) : actorKind}
                {": "}
                {t.has(key) ? t(key) : what}
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}

function Decisions() {
  const { decisions, version } = useLoaderData<typeof loader>();
  const t = useMessages("certificates");
  return (
    <section className="section">
      <h2>{t("review.decide")}</h2>
      {decisions.length === 0 ? <p>{t("review.nothing")}</p> : null}
      {decisions.map((decision) => (
        <section key={decision} className="section">
          <h3>{t(`review.${decision}`)}</h3>
          <ActionForm intent={decision} idPrefix={`${decision}-`}>
            <input type="hidden" name="version" value={version} />
            {decision === "verify" ? (
              <Facts />
            ) : (
              <TextAreaField
                name="reason"
                label={t(`review.reason.${decision}`)}
                hint={t("review.reasonHint")}
                rows={3}
                required
              />
            )}
            <Button variant={VARIANTS[decision]}>{t(`review.${decision}`)}</Button>
          </ActionForm>
        </section>
      ))}
    </section>
  );
}

const VARIANTS = {
  verify: "primary",
  "send-back": "secondary",
  reject: "danger",
  revoke: "danger",
} as const;

/** What only the certificate itself says. */
function Facts() {
  const { category, latestValidTo } = useLoaderData<typeof loader>();
  const t = useMessages("certificates");
  return (
    <>
      <DatePartsField
        name="validTo"
        label={t("validTo.label")}
        hint={t("validTo.hint", { latest: latestValidTo.slice(0, 4) })}
        required
      />
      {category === null ? (
        <>
          <NativeSelect
            name="category"
            label={t("review.categoryOnly")}
            required
            emptyLabel={t("review.choose")}
            options={CATEGORIES.map((one) => ({ value: String(one), label: t(`category.${one}`) }))}
          />
          <NativeSelect
            name="grade"
            label={t("review.gradeOnly")}
            required
            emptyLabel={t("review.choose")}
            options={disabilityGrades.map((one) => ({
              value: String(one),
              label: t(`grade.${one}`),
            }))}
          />
        </>
      ) : null}
    </>
  );
}
