import { useLoaderData } from "@remix-run/react";
import { done } from "#app/http/redirects.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { importCrumbs } from "../components/import-crumbs.ts";
import { exportHref } from "../components/import-links.ts";
import { ImportSteps } from "../components/import-steps.tsx";
import { TableUpload, TemplateLinks } from "../components/table-upload.tsx";
import { wordsOf } from "../messages/words-of.ts";
import { receiveUpload } from "../receive-upload.server.ts";
import { thingsParams, uploadForm } from "../schema.ts";
import type { ThingsParams } from "../schema.ts";

export const loader = page(
  "imports.startTraining",
  { params: thingsParams },
  ({ actor, params }) => {
    providerOf(actor);
    return params;
  },
);

export const action = command(
  "imports.startTraining",
  {
    params: thingsParams,
    forms: { upload: uploadForm },
    receive: (file, { actor, params, ctx }) => {
      const { things } = params as ThingsParams;
      return receiveUpload(file, { kind: things, year: null }, providerOf(actor), ctx);
    },
  },
  ({ form, locale }) => done(href(locale, "imports.mapping", { batchId: form.file }), "received"),
);

export const handle = pageHandle<typeof loader>()("imports", {
  title: ({ t, data: { things } }) => wordsOf(t, things)("start.title"),
  crumbs: ({ t, locale, data: { things } }) =>
    importCrumbs({ kind: things, year: null }, t, locale),
});

export default function StartTrainingImport() {
  const t = useMessages("imports");
  const locale = useLocale();
  const { things } = useLoaderData<typeof loader>();
  const say = wordsOf(t, things);
  const template = (format: "xlsx" | "csv") =>
    href(locale, "imports.trainingTemplate", { things }, { format });
  return (
    <>
      <ImportSteps current={0} />
      <Lede>{say("start.lede")}</Lede>
      <ul>
        <li>{say("start.header")}</li>
        <li>{t(`start.how.${things}`)}</li>
        <li>{say("start.kept")}</li>
        <li>{say("start.again")}</li>
      </ul>
      <TemplateLinks to={template} />
      <p>
        <Link href={exportHref(things, "xlsx", locale)} isStandalone isPlain>
          {say("list.exportXlsx")}
        </Link>
      </p>
      <TableUpload key={things} />
    </>
  );
}
