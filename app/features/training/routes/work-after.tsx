import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { situations } from "../policy/index.ts";
import { workForm, workParams } from "../schema/work-form.ts";
import { answerWork, readOwnWork } from "../work/answer-work.server.ts";

export const loader = page(
  "workAfter.answer",
  { params: workParams },
  async ({ actor, params, locale, ctx }) => {
    const asked = await readOwnWork(params, seekerOf(actor), locale, ctx);
    if (!asked) throw notFound();
    return asked;
  },
);

export const action = command(
  "workAfter.answer",
  { params: workParams, forms: { answer: workForm } },
  async ({ actor, params, form, locale, ctx }) => {
    const answered = await answerWork({ ...params, ...form }, seekerOf(actor), ctx);
    if (!answered.ok && answered.reason === "not-found") throw notFound();
    if (!answered.ok) return answered;
    const { enrolmentId, months } = params;
    return done(
      href(locale, "workAfter.answer", { enrolmentId, months: String(months) }),
      "answer",
    );
  },
);

export const handle = pageHandle<typeof loader>()("workAfter", {
  title: ({ t, data: { months } }) => t("title", { count: months }),
  caption: ({ data: { title } }) => title,
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  crumbs: ({ t, locale, data: { title, enrolmentId } }) => [
    { label: t("list"), href: href(locale, "enrolments.list") },
    { label: title, href: href(locale, "enrolments.one", { enrolmentId }) },
  ],
});

export default function WorkAfter() {
  const t = useMessages("workAfter");
  const locale = useLocale();
  const { until, isOpen, isVoid, situation, number } = useLoaderData<typeof loader>();
  const day = formatDay(until, locale);
  if (isVoid) return <Lede>{t("void")}</Lede>;
  if (!isOpen) {
    return (
      <Lede>
        {situation
          ? t("overSaid", { day, situation: t(`situation.${situation}`) })
          : t("over", { day })}
      </Lede>
    );
  }
  return (
    <>
      <Lede>{t("lede", { day })}</Lede>
      <p>{t("privacy")}</p>
      <ActionForm intent="answer">
        <input type="hidden" name="number" value={number} />
        <RadioField
          name="situation"
          label={t("question")}
          options={situations.map((value) => ({ value, label: t(`situation.${value}`) }))}
          defaultValue={situation ?? undefined}
          required
        />
        <Button>{t(situation ? "change" : "button")}</Button>
      </ActionForm>
      <p>
        <a href={href(locale, "positions.search")}>{t("positions")}</a>
      </p>
    </>
  );
}
