import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { LeftOut, WillMove } from "../components/outcomes.tsx";
import { previewPublishMany, publishMany } from "../publish-position.server.ts";
import { chosenForm, chosenQuery, manyReasonForm } from "../schema/lists.ts";
import { previewSendBackMany, sendBackMany } from "../send-back-position.server.ts";

const query = chosenQuery.extend({ decision: z.enum(["publish", "send-back"]).catch("publish") });

export const loader = page(
  "positions.decideMany",
  { query },
  async ({ actor, query: { id, decision }, ctx }) => {
    const officer = officerOf(actor);
    const targets = id.map((one) => ({ id: one }));
    const outcomes =
      decision === "publish"
        ? await previewPublishMany(targets, officer, ctx)
        : await previewSendBackMany(targets, officer, ctx);
    return { decision, outcomes };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t, data: { decision } }) => t(`decideMany.${decision}`),
  crumbs: ({ t, locale }) => [
    { label: t("queue.title"), href: href(locale, "positions.reviewQueue") },
  ],
});

export const action = command(
  "positions.decideMany",
  { forms: { publish: chosenForm, "send-back": manyReasonForm } },
  async (args) => {
    const { ctx, locale, intent } = args;
    const officer = officerOf(args.actor);
    const outcomes =
      args.intent === "publish"
        ? await publishMany(args.form.target, officer, ctx)
        : await sendBackMany(args.form.target, args.form.reason, officer, ctx);
    const left = outcomes.filter(({ verdict }) => !verdict.ok).map(({ id }) => id);
    return left.length === 0
      ? done(href(locale, "positions.reviewQueue"), `${intent}Many`)
      : done(
          href(locale, "positions.decideMany", {}, { id: left, decision: intent }),
          "decidedSome",
        );
  },
);

export default function DecideMany() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { decision, outcomes } = useLoaderData<typeof loader>();
  const hrefOf = (positionId: string) => href(locale, "positions.review", { positionId });
  const moving = outcomes.filter(({ verdict }) => verdict.ok);
  if (outcomes.length === 0) {
    return (
      <EmptyState title={t("many.noneChosen")}>
        <p>
          <a href={href(locale, "positions.reviewQueue")}>{t("many.back")}</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <LeftOut outcomes={outcomes} hrefOf={hrefOf} />
      <WillMove outcomes={outcomes} hrefOf={hrefOf} />
      {moving.length > 0 && (
        <ActionForm intent={decision}>
          {moving.map(({ id, version }) => (
            <input key={id} type="hidden" name="target" value={`${id}.${version}`} />
          ))}
          {decision === "send-back" && (
            <TextAreaField
              name="reason"
              label={t("reason.send-back")}
              hint={t("reason.officerHint")}
              rows={4}
              required
            />
          )}
          <Button type="submit">
            {t(`decideMany.button.${decision}`, { count: moving.length })}
          </Button>
        </ActionForm>
      )}
    </>
  );
}
