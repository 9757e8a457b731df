import { useLoaderData } from "@remix-run/react";
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
import { Link } from "#app/ui/link.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { findFinding } from "../checks/list-findings.server.ts";
import { lookAt } from "../checks/look-at.server.ts";
import { factText } from "../messages/fact-text.ts";
import { findingParams, lookForm } from "../schema/check-forms.ts";

export const loader = page(
  "quotaChecks.one",
  { params: findingParams },
  async ({ actor, params: { findingId }, locale, ctx }) => {
    const found = await findFinding(findingId, officerOf(actor), ctx);
    if (!found) throw notFound();
    return { ...found, place: regionName(found.region, locale) };
  },
);

export const handle = pageHandle<typeof loader>()("quotaChecks", {
  title: ({ t, data: { rule, employer } }) => t("one.title", { rule: t(`rule.${rule}`), employer }),
  crumbs: ({ t, locale, data: { kind } }) => [
    { label: t(`title.${kind}`), href: href(locale, "quotaChecks.list", {}, { kind }) },
  ],
});

export const action = command(
  "quotaChecks.one",
  { params: findingParams, forms: { look: lookForm } },
  async ({ actor, params: { findingId: id }, form, locale, ctx }) => {
    const verdict = await lookAt({ id, ...form }, officerOf(actor), ctx);
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    return verdict.ok
      ? done(href(locale, "quotaChecks.one", { findingId: id }), "looked")
      : verdict;
  },
);

export default function CheckOne() {
  const found = useLoaderData<typeof loader>();
  const { rule, goneAt, returnId, firstSeenAt, lastSeenAt } = found;
  const t = useMessages("quotaChecks");
  const locale = useLocale();
  return (
    <>
      <p>{factText(found, t)}</p>
      {goneAt ? <p>{t("one.goneAt", { moment: formatMoment(goneAt, locale) })}</p> : null}
      <section className="section">
        <h2>{t("one.why")}</h2>
        <p>{t(`why.${rule}`)}</p>
      </section>
      <section className="section">
        <h2>{t("one.facts")}</h2>
        <SummaryList
          rows={[
            { term: t("col.employer"), value: found.employer },
            { term: t("col.uscc"), value: found.uscc },
            { term: t("col.region"), value: found.place },
            { term: t("col.year"), value: String(found.year) },
            { term: t("col.firstSeen"), value: formatMoment(firstSeenAt, locale) },
            { term: t("col.lastSeen"), value: formatMoment(lastSeenAt, locale) },
          ]}
        />
        {returnId === null ? null : (
          <p>
            <Link href={href(locale, "returnReview.review", { returnId })} isStandalone>
              {t("one.return")}
            </Link>
          </p>
        )}
      </section>
      <Look />
      <Trail />
    </>
  );
}

function Look() {
  const { looked, goneAt, digest } = useLoaderData<typeof loader>();
  const t = useMessages("quotaChecks");
  const locale = useLocale();
  if (looked) {
    return (
      <section className="section">
        <h2>{t("one.look")}</h2>
        <p>{t("one.lookedBy", { name: looked.by, moment: formatMoment(looked.at, locale) })}</p>
        <p className="prewrap">{looked.because}</p>
      </section>
    );
  }
  if (goneAt) return null;
  return (
    <section className="section">
      <h2>{t("one.look")}</h2>
      <ActionForm intent="look">
        <input type="hidden" name="digest" value={digest} />
        <TextAreaField
          name="because"
          label={t("one.because")}
          hint={t("one.becauseHint")}
          rows={3}
          required
        />
        <div className="button-row">
          <Button>{t("one.save")}</Button>
        </div>
      </ActionForm>
    </section>
  );
}

function Trail() {
  const { activity } = useLoaderData<typeof loader>();
  const t = useMessages("quotaChecks");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("one.activity")}</h2>
      <p>{t("one.audited")}</p>
      <ol reversed role="list">
        {activity.map(({ sequence, action: what, at, details }) => {
          const key = `did.${what.replace("quota-check.", "")}`;
          const moment = formatMoment(at, locale);
          const did = t.has(key) ? t(key) : what;
          const because = "because" in details ? String(details.because) : "";
          return (
            <li key={sequence}>
              {because === ""
                ? t("did.sentence", { moment, what: did })
                : t("did.because", { moment, what: did, because })}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
