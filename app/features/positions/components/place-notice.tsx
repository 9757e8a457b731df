import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { PositionQuery } from "../policy/index.ts";
import { searchAddress } from "../schema/search-address.ts";

interface PlaceNoticeProps {
  /** What was typed as a place and is not one region. */
  readonly place:
    | { readonly text: string; readonly candidates: readonly { code: string; name: string }[] }
    | undefined;
  readonly query: PositionQuery;
}

/** A place that is unknown, or several of the same name to choose from. */
export function PlaceNotice({ place, query }: PlaceNoticeProps) {
  const t = useMessages("positions");
  const locale = useLocale();
  if (!place) return null;
  const { text, candidates } = place;
  if (candidates.length === 0) {
    return <Notice kind="warning">{t("search.placeUnknown", { text })}</Notice>;
  }
  const addressOf = (region: string) =>
    href(locale, "positions.search", {}, searchAddress({ ...query, region, page: 1 }, undefined));
  return (
    <Notice kind="warning">
      <p>{t("search.placeAmbiguous", { text })}</p>
      <ul>
        {candidates.map(({ code, name }) => (
          <li key={code}>
            <a className="link-standalone" href={addressOf(code)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
