import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import {
  answerRegistration,
  type StepAnswer,
} from "#app/features/accounts/answer-registration.server.ts";
import { RegistrationFields } from "#app/features/accounts/components/registration-fields.tsx";
import {
  maskedAddress,
  mayShowStep,
  nextStep,
  registrationSteps,
  stepsFor,
} from "#app/features/accounts/policy/index.ts";
import {
  answeredSteps,
  findRegistration,
  type RegistrationDraft,
} from "#app/features/accounts/registration-draft.server.ts";
import { registrationForms } from "#app/features/accounts/schema.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { clientOf, readRegistrationToken } from "#app/http/session.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import type { Context } from "#app/platform/db.server.ts";
import { placeAnswer } from "./place-answer.ts";

const params = z.object({ step: z.enum(registrationSteps) });

const place = z.object({ place: placeAnswer });

async function draftOf(request: Request, locale: Locale, ctx: Context): Promise<RegistrationDraft> {
  const token = await readRegistrationToken(request);
  const draft = token === null ? null : await findRegistration(token, ctx);
  if (!draft || draft.answers.accountId) throw redirect(href(locale, "accounts.register"));
  return draft;
}

const pathTo = (draft: RegistrationDraft, locale: Locale) => {
  const step = nextStep(draft.kind, answeredSteps(draft));
  return step === "check"
    ? href(locale, "accounts.registerCheck")
    : href(locale, "accounts.registerStep", { step });
};

export const loader = page(
  "accounts.registerStep",
  { params },
  async ({ params: { step }, request, locale, ctx }) => {
    const draft = await draftOf(request, locale, ctx);
    if (!mayShowStep(draft.kind, step, answeredSteps(draft))) throw redirect(pathTo(draft, locale));
    const { answers, kind } = draft;
    const { address, region, street } = answers;
    const steps = stepsFor(kind);
    return {
      step,
      kind,
      at: steps.indexOf(step) + 1,
      of: steps.length,
      sentTo: address && { to: maskedAddress(address), channel: address.channel },
      values: {
        name: answers.name,
        address: address?.value,
        uscc: answers.uscc,
        organisationName: answers.organisationName,
        nature: answers.nature,
        place: region && street ? regionName(region, "zh-CN") + street : undefined,
        contactName: answers.contactName,
        contactPhone: answers.contactPhone,
        consentTo: answers.consentTo,
      },
    };
  },
);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t, data }) => t(`register.${data.step}.title`),
  caption: ({ t, data }) => t("register.progress", { at: data.at, of: data.of }),
});

export const action = command(
  "accounts.registerStep",
  { params, forms: { ...registrationForms, place } },
  async ({ params: { step }, intent, form, request, load, ctx, locale }) => {
    if (intent !== step && !(intent === "again" && step === "code")) throw notFound();
    const draft = await draftOf(request, locale, ctx);
    const client = await clientOf(request, load);
    const answer = { step: intent, form } as StepAnswer;
    const answered = await answerRegistration(draft, answer, { client, locale }, ctx);
    if (!answered.ok) return tellWait(answered, { now: ctx.now, locale });
    if (intent === "again") {
      return done(href(locale, "accounts.registerStep", { step }), "codeSentAgain");
    }
    return done(pathTo(answered.draft, locale));
  },
);

export default function RegisterStep() {
  const { step, values, sentTo } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  return (
    <>
      {step === "code" && sentTo ? (
        <p>{t(`register.code.sent.${sentTo.channel}`, { to: sentTo.to })}</p>
      ) : null}
      <ActionForm intent={step}>
        <RegistrationFields step={step} values={values} />
        <Button>{t("register.continue")}</Button>
      </ActionForm>
      {step === "code" && sentTo ? (
        <>
          <h2>{t("codeEnter.notArrived.title")}</h2>
          <p>{t(`codeEnter.notArrived.${sentTo.channel}`)}</p>
          <ActionForm intent="again">
            <Button variant="secondary">{t("codeEnter.again")}</Button>
          </ActionForm>
        </>
      ) : null}
    </>
  );
}
