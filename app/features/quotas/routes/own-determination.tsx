import { useLoaderData } from "@remix-run/react";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { originOf } from "#app/http/origin.server.ts";
import { page } from "#app/http/route.server.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { DeterminationSheet } from "../components/determination-sheet.tsx";
import { findOwnDetermination } from "../determinations.server.ts";
import { yearParams } from "../schema/ledger-forms.ts";

export const loader = page(
  "returns.determination",
  { params: yearParams },
  async ({ actor, params: { year }, locale, ctx }) => {
    const determination = await findOwnDetermination(employerOf(actor), year, ctx);
    if (!determination) throw notFound();
    return {
      determination,
      place: regionName(determination.region, locale),
      checkAt: originOf(href(locale, "returns.checkCode")),
    };
  },
);

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t, data: { determination } }) => t("determination.title", { year: determination.year }),
  crumbs: ({ t, locale, data: { determination } }) => [
    { label: t("list.title"), href: href(locale, "returns.list") },
    {
      label: t("show.title", { year: determination.year }),
      href: href(locale, "returns.show", { year: String(determination.year) }),
    },
  ],
  width: "tables",
});

export default function OwnDetermination() {
  const { determination, place, checkAt } = useLoaderData<typeof loader>();
  return <DeterminationSheet determination={determination} place={place} checkAt={checkAt} />;
}
