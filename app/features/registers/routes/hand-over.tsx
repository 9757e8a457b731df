import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { findCaseloadOf } from "../caseload-reads.server.ts";
import { useDay } from "../components/day.ts";
import { handOver } from "../hand-over.server.ts";
import { handOverReasons } from "../policy/index.ts";
import { counsellorParams, handOverForm } from "../schema/forms.ts";

export const loader = page(
  "registers.handOver",
  { params: counsellorParams },
  async ({ params, actor, ctx }) => {
    const found = await findCaseloadOf(params, officerOf(actor), ctx);
    if (!found) throw notFound();
    return found;
  },
);

export const action = command(
  "registers.handOver",
  { params: counsellorParams, forms: { move: handOverForm } },
  async ({ params: { counsellorId }, form, actor, locale, ctx }) => {
    const { person: people, to: toId, reason } = form;
    const wish = { fromId: counsellorId, toId, people, reason };
    const moved = await handOver(wish, officerOf(actor), ctx);
    if (!moved.ok) return moved;
    const result = moved.moved === 0 ? "nobodyMoved" : "handedOver";
    return done(href(locale, "registers.handOver", { counsellorId }), result);
  },
);

export const handle = pageHandle<typeof loader>()("registers", {
  title: ({ t, data }) => t("handOver.title", { name: data.of.name }),
  crumbs: ({ t, locale }) => [
    { label: t("graduates.title"), href: href(locale, "registers.graduates") },
    { label: t("caseloads.title"), href: href(locale, "registers.caseloads") },
  ],
});

export default function HandOver() {
  const t = useMessages("registers");
  const locale = useLocale();
  const { people, families, others } = useLoaderData<typeof loader>();
  const day = useDay();
  if (people.length + families.length === 0) {
    return (
      <EmptyState title={t("handOver.none")}>
        <a href={href(locale, "registers.caseloads")}>{t("caseloads.title")}</a>
      </EmptyState>
    );
  }
  return (
    <>
      <Lede>{t("handOver.lede")}</Lede>
      <p>{t("handOver.audited")}</p>
      <ActionForm intent="move">
        <NativeSelect
          name="to"
          label={t("handOver.to")}
          emptyLabel={t("error.choose")}
          options={[
            { value: "evenly", label: t("handOver.evenly") },
            ...others.map(({ counsellorId, name, people: count }) => ({
              value: counsellorId,
              label: t("handOver.option", { name, count }),
            })),
          ]}
          required
        />
        <NativeSelect
          name="reason"
          label={t("handOver.reason")}
          hint={t("handOver.reasonHint")}
          emptyLabel={t("error.choose")}
          options={handOverReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          required
        />
        <CheckboxGroupField
          name="person"
          label={t("handOver.people", { count: people.length + families.length })}
          options={[
            ...people.map(({ key, kind, state, name, number, year }) => ({
              value: key,
              label: name ?? t("handOver.unnamed"),
              hint:
                kind === "listed"
                  ? t("handOver.listed", { year: year ?? "", number: number ?? "" })
                  : t("handOver.plan", { state: t(`plan.${state}`) }),
            })),
            ...families.map(({ key, appliedOn, members, isWithoutWork }) => ({
              value: key,
              label: t("handOver.family", { day: day(appliedOn) }),
              hint: `${t("handOver.members", { count: members })}${t(
                isWithoutWork ? "handOver.withoutWork" : "handOver.notWithoutWork",
              )}`,
            })),
          ]}
        />
        <Button>{t("handOver.button")}</Button>
      </ActionForm>
    </>
  );
}
