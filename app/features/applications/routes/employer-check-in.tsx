import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { answerCheckIn } from "../check-ins/answer-check-in.server.ts";
import { findCheckIn } from "../check-ins/read-check-ins.server.ts";
import { CheckInForm } from "../components/check-in-form.tsx";
import { checkInForm, checkInParams } from "../schema/check-in-forms.ts";

export const loader = page(
  "checkIns.employerAnswer",
  { params: checkInParams },
  async ({ actor, params: { checkInId }, locale, ctx }) => {
    const checkIn = await findCheckIn(checkInId, employerOf(actor), locale, ctx);
    if (!checkIn) throw notFound();
    return { checkIn };
  },
);

export const action = command(
  "checkIns.employerAnswer",
  { params: checkInParams, forms: { save: checkInForm } },
  async ({ actor, params, form, locale, ctx }) => {
    const answered = await answerCheckIn({ ...params, ...form }, employerOf(actor), ctx);
    return answered.ok ? done(href(locale, "checkIns.employer"), "saved") : answered;
  },
);

export const handle = pageHandle<typeof loader>()("checkIns", {
  title: ({ t, data: { checkIn } }) => t("one.employer", { days: checkIn.afterDays }),
  titleSuffix: ({ data: { checkIn } }) => ` - ${checkIn.title}`,
  crumbs: ({ t, locale }) => [
    { label: t("employer.title"), href: href(locale, "checkIns.employer") },
  ],
});

export default function EmployerCheckIn() {
  const { checkIn } = useLoaderData<typeof loader>();
  return <CheckInForm key={checkIn.version} checkIn={checkIn} />;
}
