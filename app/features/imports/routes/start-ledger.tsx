import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { crumbOf } from "../components/import-crumbs.ts";
import { ImportSteps } from "../components/import-steps.tsx";
import { TableUpload, TemplateLinks } from "../components/table-upload.tsx";
import { receiveUpload } from "../receive-upload.server.ts";
import { ledgerParams, ledgerUploadForm } from "../schema.ts";
import type { LedgerParams } from "../schema.ts";

export const loader = page("imports.startLedger", { params: ledgerParams }, ({ actor, params }) => {
  employerOf(actor);
  return params;
});

export const action = command(
  "imports.startLedger",
  {
    params: ledgerParams,
    forms: { upload: ledgerUploadForm },
    receive: (file, { actor, params, ctx }) => {
      const { year } = params as LedgerParams;
      return receiveUpload(file, { kind: "ledger", year }, employerOf(actor), ctx);
    },
  },
  ({ form, locale }) => done(href(locale, "imports.mapping", { batchId: form.file }), "received"),
);

export const handle = pageHandle<typeof loader>()("imports", {
  title: ({ t, data: { year } }) => t("startLedger.title", { year }),
  crumbs: ({ t, locale, data: { year } }) => [
    crumbOf("ledger", t, locale),
    {
      label: t("crumb.ledger", { year }),
      href: href(locale, "returns.ledger", { year: String(year) }),
    },
  ],
});

export default function StartLedgerImport() {
  const t = useMessages("imports");
  const locale = useLocale();
  const { year } = useLoaderData<typeof loader>();
  const template = (format: "xlsx" | "csv") =>
    href(locale, "imports.ledgerTemplate", {}, { format });
  return (
    <>
      <ImportSteps current={0} />
      <Lede>{t("startLedger.lede")}</Lede>
      <ul>
        <li>{t("startLedger.header")}</li>
        <li>{t("startLedger.number")}</li>
        <li>{t("startLedger.kept")}</li>
        <li>{t("startLedger.again")}</li>
      </ul>
      <TemplateLinks to={template} />
      <TableUpload key={year}>
        <CheckboxField name="consent" label={t("startLedger.consent")} required />
      </TableUpload>
      <p>
        <Link href={href(locale, "imports.list", {}, { kind: "ledger" })} isStandalone>
          {t("startLedger.earlier")}
        </Link>
      </p>
    </>
  );
}
