import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment, formatShortDay, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { daysBetween, shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Link } from "#app/ui/link.tsx";
import { Inset } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { applyForReward, withdrawReward } from "../apply-reward.server.ts";
import { RewardFigures } from "../components/reward-figures.tsx";
import { rewardTones } from "../components/reward-tones.ts";
import { findOwnReward } from "../reward-reads.server.ts";
import { yearParams } from "../schema/ledger-forms.ts";
import { ownRewardForms } from "../schema/reward-forms.ts";

export const loader = page(
  "rewards.own",
  { params: yearParams },
  async ({ actor, params: { year }, ctx }) => ({
    year,
    today: shanghaiDay(ctx.now),
    ...(await findOwnReward(employerOf(actor), year, ctx)),
  }),
);

export const handle = pageHandle<typeof loader>()("rewards", {
  title: ({ t, data: { year } }) => t("own.title", { year }),
  titleSuffix: ({ t, data: { application } }) =>
    application ? ` - ${t(`state.${application.state}`)}` : "",
  crumbs: ({ t, locale, data: { year } }) => [
    {
      label: t("own.back", { year }),
      href: href(locale, "returns.show", { year: String(year) }),
    },
  ],
});

export const action = command(
  "rewards.own",
  { params: yearParams, forms: ownRewardForms },
  async ({ actor, params: { year }, locale, ctx, ...args }) => {
    const keeper = employerOf(actor);
    const verdict =
      args.intent === "apply"
        ? await applyForReward({ year, ...args.form }, keeper, ctx)
        : await withdrawReward({ year, ...args.form }, keeper, ctx);
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    if (!verdict.ok) return verdict;
    return done(href(locale, "rewards.own", { year: String(year) }), args.intent);
  },
);

export default function OwnReward() {
  const { application, may, certified, moves } = useLoaderData<typeof loader>();
  const t = useMessages("rewards");
  const hasFailed = useFailedSubmit() !== undefined;
  return (
    <>
      <p>{t("own.lede")}</p>
      <Window />
      {application ? <Application /> : null}
      {may.ok || may.reason === "applied-already" ? null : <WhyNot reason={may.reason} />}
      {certified ? (
        <section className="section">
          <h2>{t("own.working")}</h2>
          <p>{t("own.by", { number: certified.number })}</p>
          <RewardFigures figures={certified.figures} />
        </section>
      ) : null}
      {certified && (may.ok || hasFailed) ? <Apply determinationId={certified.id} /> : null}
      {moves.includes("withdraw") ? <Withdraw /> : null}
    </>
  );
}

function Window() {
  const { window, may, today } = useLoaderData<typeof loader>();
  const t = useMessages("rewards");
  const locale = useLocale();
  if (window === null) return <p>{t("own.noWindow")}</p>;
  const [opens, closes] = [window.opens, window.closes].map((day) => formatShortDay(day, locale));
  const left = daysBetween(today, window.closes);
  return (
    <>
      <p>{t("own.window", { opens: opens ?? "", closes: closes ?? "" })}</p>
      {may.ok && left > 0 ? <p>{t("own.daysLeft", { count: left })}</p> : null}
      {may.ok && left === 0 ? <p>{t("own.lastDay")}</p> : null}
    </>
  );
}

function WhyNot({ reason }: { readonly reason: string }) {
  const { year, nextWindow } = useLoaderData<typeof loader>();
  const t = useMessages("rewards");
  const locale = useLocale();
  const key = `why.${reason}`;
  return (
    <Inset>
      <p>{t.has(key) ? t(key) : t("why.other")}</p>
      {reason === "window-closed" ? (
        <p>
          {nextWindow
            ? t("own.next", {
                year: year + 1,
                opens: formatShortDay(nextWindow.opens, locale),
                closes: formatShortDay(nextWindow.closes, locale),
              })
            : t("own.nextUnknown")}
        </p>
      ) : null}
      {reason === "no-determination" ? (
        <p>
          <Link href={href(locale, "returns.show", { year: String(year) })} isStandalone>
            {t("own.back", { year })}
          </Link>
        </p>
      ) : null}
    </Inset>
  );
}

function Application() {
  const { application } = useLoaderData<typeof loader>();
  const t = useMessages("rewards");
  const locale = useLocale();
  if (!application) return null;
  const { state, receipt, amount, appliedAt, bank, account, accountName, reason } = application;
  return (
    <section className="section">
      <h2>{t("own.application")}</h2>
      <p>
        <Tag tone={rewardTones[state]}>{t(`state.${state}`)}</Tag>
      </p>
      <p>{t(`now.${state}`)}</p>
      {reason && (state === "returned" || state === "refused") ? (
        <Inset>{t("own.reason", { reason })}</Inset>
      ) : null}
      <SummaryList
        rows={[
          { term: t("receipt"), value: receipt },
          { term: t("amount"), value: formatYuan(amount, locale) },
          { term: t("appliedAt"), value: formatMoment(appliedAt, locale) },
          { term: t("accountName"), value: accountName },
          { term: t("bank"), value: bank },
          { term: t("account"), value: t("account.last", { digits: account.slice(-4) }) },
        ]}
      />
    </section>
  );
}

function Apply({ determinationId }: { readonly determinationId: string }) {
  const { application, certified } = useLoaderData<typeof loader>();
  const t = useMessages("rewards");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t(application ? "apply.again" : "apply.title")}</h2>
      <ActionForm intent="apply">
        <input type="hidden" name="determinationId" value={determinationId} />
        <p>{t("apply.amount", { amount: formatYuan(certified?.figures.reward ?? 0, locale) })}</p>
        <TextField
          name="bank"
          label={t("bank")}
          hint={t("bank.hint")}
          defaultValue={application?.bank}
          width={20}
          required
        />
        <TextField
          name="account"
          label={t("account")}
          hint={t("account.hint")}
          defaultValue={application?.account}
          inputMode="numeric"
          autoComplete="off"
          width={20}
          required
        />
        <CheckboxField name="agree" value="yes" label={t("apply.agree")} required />
        <div className="button-row">
          <Button>{t("apply.button")}</Button>
        </div>
      </ActionForm>
    </section>
  );
}

function Withdraw() {
  const { application } = useLoaderData<typeof loader>();
  const t = useMessages("rewards");
  if (!application) return null;
  return (
    <section className="section">
      <h2>{t("withdraw.title")}</h2>
      <ActionForm intent="withdraw">
        <input type="hidden" name="version" value={application.version} />
        <p>{t("withdraw.hint")}</p>
        <Button variant="danger">{t("withdraw.button")}</Button>
      </ActionForm>
    </section>
  );
}
