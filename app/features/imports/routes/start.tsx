import { redirect } from "@remix-run/node";
import { getAccessAnswers } from "#app/features/positions/index.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Lede } from "#app/ui/prose.tsx";
import { ImportSteps } from "../components/import-steps.tsx";
import { TableUpload } from "../components/table-upload.tsx";
import { receiveUpload } from "../receive-upload.server.ts";
import { uploadForm } from "../schema.ts";

/** As before the first position by hand: what comes in begins with the answers about the workplace. */
export const loader = page("imports.start", {}, async ({ actor, locale, ctx }) => {
  const { answeredAt } = await getAccessAnswers(employerOf(actor).organisationId, ctx);
  if (answeredAt === null) {
    const next = href(locale, "imports.start");
    throw redirect(href(locale, "positions.workplace", {}, { next }));
  }
  return null;
});

export const action = command(
  "imports.start",
  {
    forms: { upload: uploadForm },
    receive: (file, { actor, ctx }) =>
      receiveUpload(file, { kind: "positions", year: null }, employerOf(actor), ctx),
  },
  ({ form, locale }) => done(href(locale, "imports.mapping", { batchId: form.file }), "received"),
);

export const handle = pageHandle<typeof loader>()("imports", {
  title: ({ t }) => t("start.title"),
  crumbs: ({ t, locale }) => [
    { label: t("crumb.positions"), href: href(locale, "positions.ownPositions") },
    { label: t("list.title"), href: href(locale, "imports.list") },
  ],
});

export default function ImportStart() {
  const t = useMessages("imports");
  return (
    <>
      <ImportSteps current={0} />
      <Lede>{t("start.lede")}</Lede>
      <ul>
        <li>{t("start.header")}</li>
        <li>{t("start.kept")}</li>
        <li>{t("start.again")}</li>
      </ul>
      <TableUpload />
    </>
  );
}
