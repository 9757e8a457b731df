import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { answerAlert } from "../answer-alert.server.ts";
import { findAlert } from "../find-alert.server.ts";
import { alertAnswerForm, alertAnswers, type AlertAnswer } from "../schema/saving.ts";

const params = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
const query = z.object({ answer: z.enum(alertAnswers).optional().catch(undefined) });

/** Opened from a mail, without signing in. Mail programs open links by themselves: only a button acts. */
export const loader = page("positions.alert", { params, query }, async ({ params, query, ctx }) => {
  const alert = await findAlert(params.token, ctx);
  if (!alert) throw notFound();
  const { name, relevant, told, isRunning, expiresAt } = alert;
  return { name, relevant, told, isRunning, endsOn: shanghaiDay(expiresAt), wanted: query.answer };
});

const DONE: Readonly<Record<AlertAnswer, string>> = {
  relevant: "alertRelevant",
  "not-relevant": "alertRelevant",
  keep: "searchKept",
  end: "searchEnded",
};

export const action = command(
  "positions.alert",
  { params, forms: { answer: alertAnswerForm } },
  async ({ params, form, locale, ctx }) => {
    const verdict = await answerAlert({ ...params, ...form }, ctx);
    return verdict.ok ? done(href(locale, "positions.alert", params), DONE[form.answer]) : verdict;
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t, data: { name } }) => t("alert.title", { name }),
});

export default function Alert() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { relevant, told, isRunning, endsOn, wanted } = useLoaderData<typeof loader>();
  return (
    <ActionForm intent="answer">
      <p>{t("alert.noSignIn")}</p>
      {told > 0 && (
        <>
          <h2>{t("alert.relevant")}</h2>
          {relevant !== null && <p>{t(relevant ? "alert.said.yes" : "alert.said.no")}</p>}
          <div className="button-row">
            <Answer value="relevant" wanted={wanted} />
            <Answer value="not-relevant" wanted={wanted} />
          </div>
        </>
      )}
      <p>
        {isRunning ? t("alert.running", { date: formatDay(endsOn, locale) }) : t("alert.stopped")}
      </p>
      <div className="button-row">
        <Answer value="keep" wanted={wanted} />
        {isRunning && <Answer value="end" wanted={wanted} />}
      </div>
    </ActionForm>
  );
}

const LABELS = {
  relevant: "alert.yes",
  "not-relevant": "alert.no",
  keep: "alert.keep",
  end: "alert.end",
} as const;

/** The answer the mail's link was for stands out. */
function Answer({ value, wanted }: { value: AlertAnswer; wanted: AlertAnswer | undefined }) {
  const t = useMessages("positions");
  return (
    <Button name="answer" value={value} variant={value === wanted ? "primary" : "secondary"}>
      {t(LABELS[value])}
    </Button>
  );
}
