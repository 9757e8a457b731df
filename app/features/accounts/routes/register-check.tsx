import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { nextStep, spokenMobileNumber } from "#app/features/accounts/policy/index.ts";
import {
  answeredSteps,
  findRegistration,
} from "#app/features/accounts/registration-draft.server.ts";
import { submitRegistration } from "#app/features/accounts/submit-registration.server.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { begunSessionCookies, clientOf, readRegistrationToken } from "#app/http/session.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list.tsx";

export const loader = page("accounts.registerCheck", {}, async ({ request, locale, ctx }) => {
  const token = await readRegistrationToken(request);
  const draft = token === null ? null : await findRegistration(token, ctx);
  if (!draft || draft.answers.accountId) throw redirect(href(locale, "accounts.register"));
  const step = nextStep(draft.kind, answeredSteps(draft));
  if (step !== "check") throw redirect(href(locale, "accounts.registerStep", { step }));
  const { kind, answers } = draft;
  const { address, region, street } = answers;
  return {
    kind,
    name: answers.name ?? "",
    address: address?.channel === "text" ? spokenMobileNumber(address.value) : address?.value,
    organisation:
      kind === "seeker"
        ? null
        : {
            uscc: answers.uscc ?? "",
            name: answers.organisationName ?? "",
            nature: answers.nature ?? ("other" as const),
            place: regionName(region ?? "", "zh-CN") + (street ?? ""),
            contactName: answers.contactName ?? "",
            contactPhone: spokenMobileNumber(answers.contactPhone ?? ""),
          },
  };
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("register.check.title"),
});

export const action = command(
  "accounts.registerCheck",
  { forms: { register: z.object({}), draft: z.object({}) } },
  async ({ intent, request, load, ctx, locale }) => {
    const token = await readRegistrationToken(request);
    if (token === null) return done(href(locale, "accounts.register"));
    const organisation = intent === "draft" ? "draft" : "submitted";
    const client = await clientOf(request, load);
    const answer = await submitRegistration({ token, organisation, locale }, client, ctx);
    if (!answer.ok) return answer;
    const path = href(locale, "accounts.registerDone");
    return done(path, undefined, await begunSessionCookies(answer));
  },
);

export default function RegisterCheck() {
  const { kind, name, address, organisation } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  const change = (step: string) => [
    { href: href(locale, "accounts.registerStep", { step }), label: t("register.change") },
  ];
  const own: SummaryRow[] = [
    {
      term: t("register.kind.term"),
      value: t(`register.kind.${kind}`),
      actions: [{ href: href(locale, "accounts.register"), label: t("register.change") }],
    },
    { term: t("name.label"), value: name, actions: change("name") },
    { term: t("address.label"), value: address, actions: change("address") },
    { term: t("password.label"), value: t("register.password.set"), actions: change("password") },
  ];
  const ofOrganisation: SummaryRow[] = organisation
    ? [
        { term: t("uscc.label"), value: organisation.uscc, actions: change("uscc") },
        {
          term: t("organisationName.label"),
          value: organisation.name,
          actions: change("organisation"),
        },
        {
          term: t("nature.label"),
          value: t(`nature.${organisation.nature}`),
          actions: change("organisation"),
        },
        { term: t("place.label"), value: organisation.place, actions: change("place") },
        {
          term: t("contactName.label"),
          value: organisation.contactName,
          actions: change("contact"),
        },
        {
          term: t("contactPhone.label"),
          value: organisation.contactPhone,
          actions: change("contact"),
        },
      ]
    : [];
  return (
    <>
      <Lede>{t("register.check.lede")}</Lede>
      <SummaryList rows={[...own, ...ofOrganisation]} />
      {organisation ? <p>{t("register.check.queue")}</p> : null}
      <ActionForm>
        <div className="button-row">
          <Button name="intent" value="register">
            {t(organisation ? "register.check.submit" : "register.check.register")}
          </Button>
          {organisation ? (
            <Button name="intent" value="draft" variant="secondary">
              {t("register.check.draft")}
            </Button>
          ) : null}
        </div>
      </ActionForm>
    </>
  );
}
