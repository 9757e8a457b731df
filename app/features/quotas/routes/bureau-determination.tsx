import { useLoaderData } from "@remix-run/react";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { originOf } from "#app/http/origin.server.ts";
import { page } from "#app/http/route.server.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { DeterminationSheet } from "../components/determination-sheet.tsx";
import { findDetermination } from "../determinations.server.ts";
import { returnParams } from "../schema/review-forms.ts";

export const loader = page(
  "returnReview.determination",
  { params: returnParams },
  async ({ actor, params: { returnId }, locale, ctx }) => {
    const determination = await findDetermination(returnId, officerOf(actor), ctx);
    if (!determination) throw notFound();
    return {
      returnId,
      determination,
      place: regionName(determination.region, locale),
      checkAt: originOf(href(locale, "returns.checkCode")),
    };
  },
);

export const handle = pageHandle<typeof loader>()("returnReview", {
  title: ({ t, data: { determination } }) => t("determination.title", { year: determination.year }),
  crumbs: ({ t, locale, data: { returnId, determination } }) => [
    { label: t("queue.title"), href: href(locale, "returnReview.queue") },
    {
      label: t("review.title", { name: determination.unit, year: determination.year }),
      href: href(locale, "returnReview.review", { returnId }),
    },
  ],
  width: "tables",
});

export default function BureauDetermination() {
  const { determination, place, checkAt } = useLoaderData<typeof loader>();
  return <DeterminationSheet determination={determination} place={place} checkAt={checkAt} />;
}
