import { useLoaderData } from "@remix-run/react";
import { inFours } from "#app/features/accounts/policy/index.ts";
import { page } from "#app/http/route.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { checkCertificate } from "../certificates/check-certificate.server.ts";
import { certificateQuery } from "../schema/attendance-forms.ts";

export const loader = page(
  "enrolments.checkCertificate",
  { query: certificateQuery },
  async ({ query: { typed, number, code }, locale, ctx }) => ({
    typed,
    isAsked: typed.number !== "" || typed.code !== "",
    found: number && code ? await checkCertificate({ number, code }, locale, ctx) : null,
  }),
);

export const handle = pageHandle<typeof loader>()("enrolments", {
  title: ({ t }) => t("verify.title"),
  titleSuffix: ({ t, data: { isAsked, found } }) =>
    isAsked ? ` - ${t(`verify.${found?.state ?? "none"}`)}` : undefined,
});

export default function CheckCertificate() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { typed, isAsked, found } = useLoaderData<typeof loader>();
  const day = (at: Date) => formatDay(shanghaiDay(at), locale);
  return (
    <>
      <Lede>{t("verify.lede")}</Lede>
      {found && (
        <>
          <Notice
            kind={found.state === "valid" ? "success" : "danger"}
            isStanding
            title={t(`verify.${found.state}`)}
          >
            <p>{t(`verifyText.${found.state}`)}</p>
            {found.withdrawnFor && <p>{t(`verifyWhy.${found.withdrawnFor}`)}</p>}
          </Notice>
          <SummaryList
            rows={[
              {
                term: t("certificate.number"),
                value: <span className="number">{inFours(found.number)}</span>,
              },
              { term: t("certificate.holder"), value: found.holder },
              { term: t("check.session"), value: found.title },
              { term: t("receipt.provider"), value: found.provider },
              { term: t("certificate.issued"), value: day(found.issuedAt) },
              ...(found.withdrawnAt
                ? [{ term: t("verify.withdrawnOn"), value: day(found.withdrawnAt) }]
                : []),
            ]}
          />
        </>
      )}
      {isAsked && !found && (
        <Notice kind="warning" isStanding title={t("verify.none")}>
          {t("verifyText.none")}
        </Notice>
      )}
      <Form method="get" aria-label={t("verify.title")}>
        <TextField
          name="number"
          label={t("certificate.number")}
          hint={t("verify.hint")}
          width={10}
          spellCheck={false}
          autoCapitalize="characters"
          defaultValue={found ? "" : typed.number}
        />
        <TextField
          name="code"
          label={t("certificate.code")}
          width={10}
          spellCheck={false}
          autoCapitalize="characters"
          defaultValue={found ? "" : typed.code}
        />
        <Button variant="secondary">{t("verify.button")}</Button>
      </Form>
    </>
  );
}
