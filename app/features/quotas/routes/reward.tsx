import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { ActivityList } from "#app/shell/activity-list.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { RewardFigures } from "../components/reward-figures.tsx";
import { rewardTones } from "../components/reward-tones.ts";
import { decideReward } from "../decide-reward.server.ts";
import { findReward } from "../reward-reads.server.ts";
import { rewardForms, rewardParams } from "../schema/reward-forms.ts";

export const loader = page(
  "rewards.one",
  { params: rewardParams },
  async ({ actor, params: { rewardId }, ctx }) => {
    const found = await findReward(rewardId, officerOf(actor), ctx);
    if (!found) throw notFound();
    return found;
  },
);

export const handle = pageHandle<typeof loader>()("rewards", {
  title: ({ t, data: { employer, year } }) => t("one.title", { name: employer, year }),
  titleSuffix: ({ t, data: { state } }) => ` - ${t(`state.${state}`)}`,
  crumbs: ({ t, locale }) => [{ label: t("queue.title"), href: href(locale, "rewards.queue") }],
});

export const action = command(
  "rewards.one",
  { params: rewardParams, forms: rewardForms },
  async ({ actor, params: { rewardId: id }, intent, form, locale, ctx }) => {
    const reason = "reason" in form ? form.reason : "";
    const order = { id, move: intent, version: form.version, reason };
    const verdict = await decideReward(order, officerOf(actor), ctx);
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    return verdict.ok ? done(href(locale, "rewards.one", { rewardId: id }), intent) : verdict;
  },
);

export default function Reward() {
  const reward = useLoaderData<typeof loader>();
  const t = useMessages("rewards");
  const locale = useLocale();
  const { state, returnId, reason } = reward;
  return (
    <>
      <p>
        <Tag tone={rewardTones[state]}>{t(`state.${state}`)}</Tag>
      </p>
      <p>{t("one.audited")}</p>
      {reward.isOfEdition ? null : (
        <Notice kind="warning" isStanding>
          {t("one.notOfEdition", { number: reward.determination })}
        </Notice>
      )}
      <section className="section">
        <h2>{t("own.application")}</h2>
        <SummaryList
          rows={[
            { term: t("receipt"), value: reward.receipt },
            { term: t("appliedAt"), value: formatMoment(reward.appliedAt, locale) },
            { term: t("amount"), value: formatYuan(reward.amount, locale) },
            { term: t("determination"), value: reward.determination },
            { term: t("accountName"), value: reward.accountName },
            { term: t("bank"), value: reward.bank },
            { term: t("account"), value: reward.account },
            ...(reason ? [{ term: t("reason"), value: reason }] : []),
          ]}
        />
        <p>
          <Link href={href(locale, "returnReview.review", { returnId })} isStandalone>
            {t("one.return")}
          </Link>
        </p>
      </section>
      <section className="section">
        <h2>{t("own.working")}</h2>
        <RewardFigures figures={reward.figures} />
      </section>
      <Decisions />
      <ActivityList activity={reward.activity} />
    </>
  );
}

const DECISIONS = ["approve", "confirm", "send-back", "decline", "refuse"] as const;
const VARIANTS = {
  approve: "primary",
  confirm: "primary",
  "send-back": "secondary",
  decline: "secondary",
  refuse: "danger",
} as const;

function Decisions() {
  const { moves, version } = useLoaderData<typeof loader>();
  const t = useMessages("rewards");
  const offered = DECISIONS.filter((one) => moves.includes(one));
  return (
    <section className="section">
      <h2>{t("decide.title")}</h2>
      {offered.length === 0 ? <p>{t("decide.nothing")}</p> : null}
      {offered.map((decision) => (
        <section key={decision} className="section">
          <h3>{t(`decide.${decision}`)}</h3>
          <ActionForm intent={decision} idPrefix={`${decision}-`}>
            <input type="hidden" name="version" value={version} />
            <p>{t(`decide.hint.${decision}`)}</p>
            {decision === "approve" || decision === "confirm" ? null : (
              <TextAreaField name="reason" label={t("decide.reason")} rows={3} required />
            )}
            <Button variant={VARIANTS[decision]}>{t(`decide.${decision}`)}</Button>
          </ActionForm>
        </section>
      ))}
    </section>
  );
}
