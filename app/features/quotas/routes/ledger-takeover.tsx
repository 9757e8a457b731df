import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TakeoverLog } from "../components/takeover-log.tsx";
import { takeoverForm, takeoverParams } from "../schema/takeover-forms.ts";
import { findTakeover, keepTakeover, previewTakeover, takeoverDigest } from "../takeover.server.ts";

export const loader = page(
  "returns.takeover",
  { params: takeoverParams },
  async ({ actor, params: { year }, ctx }) => {
    const { organisationId } = employerOf(actor);
    const [kept, now] = await Promise.all([
      findTakeover(organisationId, year, ctx),
      previewTakeover(organisationId, year, ctx),
    ]);
    return { year, kept, now, digest: takeoverDigest(now) };
  },
);

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t, data: { year } }) => t("takeover.title", { year }),
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("list.title"), href: href(locale, "returns.list") },
    {
      label: t("ledger.title", { year }),
      href: href(locale, "returns.ledger", { year: String(year) }),
    },
  ],
  width: "tables",
});

export const action = command(
  "returns.takeover",
  { params: takeoverParams, forms: { keep: takeoverForm } },
  async ({ actor, params: { year }, form: { digest }, locale, ctx }) => {
    const verdict = await keepTakeover({ year, digest }, employerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    return done(href(locale, "returns.takeover", { year: String(year) }), "takeover");
  },
);

export default function LedgerTakeover() {
  const { year, kept, now, digest } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  if (!kept && now.carried + now.left === 0) {
    return (
      <EmptyState title={t("takeover.nobody", { year: year - 1 })}>
        {t("takeover.nobodyNext")}
      </EmptyState>
    );
  }
  return (
    <>
      <Lede>{t("takeover.lede", { year, before: year - 1 })}</Lede>
      {kept ? <Kept /> : null}
      {kept?.digest === digest ? null : (
        <section className="section">
          <h2>{t(kept ? "takeover.changed" : "takeover.preview")}</h2>
          <TakeoverLog year={year} takeover={now} />
          <ActionForm intent="keep">
            <input type="hidden" name="digest" value={digest} />
            <p>{t("takeover.keepHint", { year })}</p>
            <Button>{t(kept ? "takeover.keepAgain" : "takeover.keep", { year })}</Button>
          </ActionForm>
        </section>
      )}
    </>
  );
}

function Kept() {
  const { year, kept } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  if (!kept) return null;
  const params = { year: String(year) };
  return (
    <section className="section">
      <h2>{t("takeover.kept")}</h2>
      <p>{t("takeover.keptBy", { at: formatMoment(kept.madeAt, locale), name: kept.madeBy })}</p>
      <TakeoverLog year={year} takeover={kept} isKept />
      <div className="button-row">
        {(["xlsx", "csv"] as const).map((format) => (
          <LinkButton
            key={format}
            href={href(locale, "returns.takeoverExport", params, { format })}
            variant="secondary"
            icon="download"
            download
          >
            {t("takeover.export", { format: format.toUpperCase() })}
          </LinkButton>
        ))}
        <LinkButton href={href(locale, "returns.staff", params)} variant="secondary">
          {t("ledger.staff")}
        </LinkButton>
      </div>
      <p className="screen-only muted">{t("takeover.print")}</p>
    </section>
  );
}
