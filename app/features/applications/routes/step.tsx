import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { notFound } from "#app/http/failures.server.ts";
import { newOnceKey } from "#app/http/once-key.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { declineTimes, withdrawApplication } from "../person/answer-moves.server.ts";
import { readOwnApplication } from "../person/read-own-application.server.ts";
import { withdrawalReasons } from "../policy/index.ts";
import { declineForm, withdrawForm } from "../schema/forms.ts";

const params = z.object({
  applicationId: z.uuid(),
  step: z.enum(["withdraw", "decline-times"]),
});

export const loader = page(
  "applications.step",
  { params },
  async ({ actor, params: { applicationId, step }, locale, ctx }) => {
    const application = await readOwnApplication(applicationId, seekerOf(actor), locale, ctx);
    if (!application || application.state === "draft") throw notFound();
    return { step, application, onceKey: newOnceKey() };
  },
);

export const action = command(
  "applications.step",
  { params, forms: { withdraw: withdrawForm, "decline-times": declineForm } },
  async (args) => {
    const { locale, ctx } = args;
    const { applicationId } = args.params;
    const seeker = seekerOf(args.actor);
    const verdict =
      args.intent === "withdraw"
        ? await withdrawApplication({ ...args.form, id: applicationId }, seeker, ctx)
        : await declineTimes({ ...args.form, id: applicationId }, seeker, ctx);
    if (!verdict.ok) return verdict;
    return done(href(locale, "applications.show", { applicationId }), args.intent);
  },
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t, data: { step } }) => t(step === "withdraw" ? "withdraw.title" : "decline.title"),
  caption: ({ data: { application } }) => application.title,
  titleSuffix: ({ data: { application } }) => ` - ${application.title}`,
  crumbs: ({ t, locale, data: { application } }) => [
    { label: t("list.title"), href: href(locale, "applications.list") },
    {
      label: application.title,
      href: href(locale, "applications.show", { applicationId: application.id }),
    },
  ],
});

export default function Step() {
  const t = useMessages("applications");
  const locale = useLocale();
  const { step, application, onceKey } = useLoaderData<typeof loader>();
  const failed = useFailedSubmit(step);
  const isPossible = application.moves.includes(step);
  if (!isPossible && !failed) {
    return (
      <Notice kind="warning" isStanding title={t("refused.not-from-this-state")}>
        <p>
          <a href={href(locale, "applications.show", { applicationId: application.id })}>
            {t("show.title")}
          </a>
        </p>
      </Notice>
    );
  }
  return (
    <ActionForm intent={step}>
      <input type="hidden" name="version" value={application.version} />
      {step === "withdraw" ? (
        <>
          <p>{t("withdraw.text")}</p>
          <RadioField
            name="reason"
            label={t("withdraw.reason")}
            required
            options={withdrawalReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          />
          <TextAreaField name="words" label={t("withdraw.words")} rows={3} optional />
          <Button variant="danger">{t("withdraw.button")}</Button>
        </>
      ) : (
        <>
          <input type="hidden" name="onceKey" value={onceKey} />
          <p>{t("decline.text")}</p>
          <TextAreaField
            name="words"
            label={t("decline.words")}
            hint={t("decline.hint")}
            rows={3}
            required
          />
          <Button>{t("decline.button")}</Button>
        </>
      )}
    </ActionForm>
  );
}
