import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { checkDetermination } from "../determinations.server.ts";
import { checkQuery } from "../schema/determination.ts";

export const loader = page(
  "returns.checkCode",
  { query: checkQuery },
  async ({ query: { code }, ctx }) => ({
    code,
    found: code === "" ? null : await checkDetermination(code, ctx),
  }),
);

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t }) => t("checkCode.title"),
  titleSuffix: ({ t, data: { code, found } }) =>
    code === ""
      ? undefined
      : ` - ${t(found ? (found.supersededAt ? "checkCode.superseded" : "checkCode.genuine") : "checkCode.unknown")}`,
});

export default function DeterminationCheck() {
  const { code } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  return (
    <>
      {code === "" ? null : <Answer />}
      <Form method="get" action={href(locale, "returns.checkCode")}>
        <TextField
          name="code"
          label={t("checkCode.label")}
          hint={t("checkCode.hint")}
          defaultValue={code}
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="characters"
          width={20}
        />
        <div className="button-row">
          <Button>{t("checkCode.button")}</Button>
        </div>
      </Form>
    </>
  );
}

function Answer() {
  const { found } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  if (!found) {
    return (
      <Notice kind="warning" title={t("checkCode.unknown")} takesFocus>
        {t("checkCode.unknownText")}
      </Notice>
    );
  }
  const { supersededAt } = found;
  return (
    <>
      <Notice
        kind={supersededAt ? "warning" : "success"}
        title={t(supersededAt ? "checkCode.superseded" : "checkCode.genuine")}
        takesFocus
      >
        {supersededAt
          ? t("checkCode.supersededAt", { time: formatMoment(supersededAt, locale) })
          : t("checkCode.compare")}
      </Notice>
      <SummaryList
        rows={[
          { term: t("determination.unit"), value: found.unit },
          { term: t("determination.uscc"), value: found.uscc },
          { term: t("determination.year"), value: String(found.year) },
          { term: t("determination.number"), value: found.number },
          {
            term: t("determination.edition"),
            value: t("determination.editionValue", { edition: found.edition }),
          },
          { term: t("determination.issuedAt"), value: formatMoment(found.issuedAt, locale) },
          {
            term: t("determination.digest"),
            value: <code className="prewrap">{found.digest}</code>,
          },
        ]}
      />
    </>
  );
}
