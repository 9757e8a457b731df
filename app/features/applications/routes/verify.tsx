import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { inFours } from "#app/features/accounts/policy/index.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { checkReceipt } from "../person/check-receipt.server.ts";
import { receiptQuery } from "../schema/forms.ts";
import styles from "../applications.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "applications.verify",
  { query: receiptQuery },
  async ({ query: { typed, number, code }, ctx }) => ({
    typed,
    isAsked: typed.number !== "" || typed.code !== "",
    number: number ?? null,
    receipt: number && code ? await checkReceipt({ number, code }, ctx) : null,
  }),
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t }) => t("verify.title"),
  titleSuffix: ({ t, data: { isAsked, receipt } }) =>
    isAsked ? t(`verify.suffix.${receipt?.state ?? "none"}`) : undefined,
});

export default function Verify() {
  const t = useMessages("applications");
  const locale = useLocale();
  const { typed, isAsked, number, receipt } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("verify.lede")}</Lede>
      {receipt && number && (
        <>
          <Notice
            kind={receipt.state === "whole" ? "success" : "danger"}
            isStanding
            title={t(`verify.${receipt.state}`)}
          >
            <p>{t(`verifyText.${receipt.state}`)}</p>
          </Notice>
          <SummaryList
            rows={[
              {
                term: t("receipt.number"),
                value: <span className="number">{inFours(number)}</span>,
              },
              { term: t("receipt.at"), value: formatMoment(receipt.submittedAt, locale) },
              { term: t("receipt.position"), value: receipt.title },
            ]}
          />
        </>
      )}
      {isAsked && !receipt && (
        <Notice kind="warning" isStanding title={t("verify.none")}>
          {t("verify.noneText")}
        </Notice>
      )}
      <Form method="get" aria-label={t("verify.title")}>
        <TextField
          name="number"
          label={t("receipt.number")}
          hint={t("verify.hint")}
          width={10}
          spellCheck={false}
          autoCapitalize="characters"
          defaultValue={receipt ? "" : typed.number}
        />
        <TextField
          name="code"
          label={t("receipt.code")}
          width={10}
          spellCheck={false}
          autoCapitalize="characters"
          defaultValue={receipt ? "" : typed.code}
        />
        <Button variant="secondary">{t("verify.button")}</Button>
      </Form>
    </>
  );
}
