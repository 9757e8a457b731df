import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { answerOffer } from "../enrolment/answer-offer.server.ts";
import { readOwnEnrolment } from "../enrolment/read-own-enrolment.server.ts";
import { withdrawEnrolment } from "../enrolment/withdraw-enrolment.server.ts";
import { enrolmentStepParams, seenForm } from "../schema/enrolment-forms.ts";

export const loader = page(
  "enrolments.step",
  { params: enrolmentStepParams },
  async ({ actor, params: { enrolmentId, step }, locale, ctx }) => {
    const enrolment = await readOwnEnrolment(enrolmentId, seekerOf(actor), locale, ctx);
    if (!enrolment) throw notFound();
    const { id, title, state, version, moves, isLate, withdrawBy } = enrolment;
    return { step, id, title, state, version, moves, isLate, withdrawBy };
  },
);

export const action = command(
  "enrolments.step",
  { params: enrolmentStepParams, forms: { withdraw: seenForm, decline: seenForm } },
  async ({ actor, params: { enrolmentId: id }, locale, ctx, intent, form }) => {
    const seeker = seekerOf(actor);
    const verdict =
      intent === "withdraw"
        ? await withdrawEnrolment({ id, ...form }, seeker, ctx)
        : await answerOffer({ id, takes: false, ...form }, seeker, ctx);
    if (!verdict.ok) return verdict;
    return done(href(locale, "enrolments.one", { enrolmentId: id }), intent);
  },
);

export const handle = pageHandle<typeof loader>()("enrolments", {
  title: ({ t, data: { step } }) => t(`${step}.title`),
  caption: ({ data: { title } }) => title,
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  crumbs: ({ t, locale, data: { id, title } }) => [
    { label: t("list.title"), href: href(locale, "enrolments.list") },
    { label: title, href: href(locale, "enrolments.one", { enrolmentId: id }) },
  ],
});

export default function Step() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { step, id, state, version, moves, isLate, withdrawBy } = useLoaderData<typeof loader>();
  const failed = useFailedSubmit(step);
  const back = <a href={href(locale, "enrolments.one", { enrolmentId: id })}>{t("step.back")}</a>;
  if (!moves.includes(step) && !failed) {
    return (
      <Notice kind="warning" isStanding title={t("refused.not-from-this-state")}>
        <p>{back}</p>
      </Notice>
    );
  }
  const day = withdrawBy ? formatDay(withdrawBy, locale) : "";
  const words =
    step === "decline"
      ? t("decline.text")
      : state !== "enrolled"
        ? t("withdraw.queue")
        : isLate
          ? t("withdraw.late", { day })
          : t("withdraw.free");
  return (
    <>
      <p>{words}</p>
      <ActionForm intent={step}>
        <input type="hidden" name="version" value={version} />
        <Button variant={step === "withdraw" ? "danger" : "primary"}>{t(`${step}.button`)}</Button>
      </ActionForm>
      <p>{back}</p>
    </>
  );
}
