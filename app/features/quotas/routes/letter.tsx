import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Link } from "#app/ui/link.tsx";
import { LetterSheet } from "../components/letter-sheet.tsx";
import { findLetter } from "../letter-reads.server.ts";
import { letterParams } from "../schema/letter-forms.ts";

export const loader = page(
  "letters.one",
  { params: letterParams },
  async ({ actor, params: { letterId }, locale, ctx }) => {
    const letter = await findLetter(letterId, employerOf(actor), locale, ctx);
    if (!letter) throw notFound();
    return { letter };
  },
);

export const handle = pageHandle<typeof loader>()("letters", {
  title: ({ data: { letter } }) => letter.title,
  titleSuffix: ({ data: { letter } }) => ` - ${letter.number}`,
  crumbs: ({ t, locale }) => [
    { label: t("returns"), href: href(locale, "returns.list") },
    { label: t("list.title"), href: href(locale, "letters.list") },
  ],
});

export default function OneLetter() {
  const { letter } = useLoaderData<typeof loader>();
  const t = useMessages("letters");
  const locale = useLocale();
  return (
    <>
      <LetterSheet letter={letter} />
      <p className="screen-only">{t("one.print")}</p>
      <p className="screen-only">
        <Link href={href(locale, "returns.show", { year: String(letter.year) })} isStandalone>
          {t("one.return", { year: letter.year })}
        </Link>
      </p>
    </>
  );
}
