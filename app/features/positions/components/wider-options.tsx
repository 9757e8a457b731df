import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { WideningStep } from "../policy/index.ts";
import { searchAddress } from "../schema/search-address.ts";
import type { FoundPositions } from "../search-positions.server.ts";
import type { PositionWords } from "../messages/wage-text.ts";

/** A wider search with the name of what it widens to, where the step only has a code. */
export type NamedWider = FoundPositions["wider"][number] & { readonly name: string | undefined };

interface WiderOptionsProps {
  readonly wider: readonly NamedWider[];
  readonly centre: string | undefined;
  readonly canWiden: boolean;
}

/** Nothing was found: what one step wider would find. */
export function WiderOptions({ wider, centre, canWiden }: WiderOptionsProps) {
  const t = useMessages("positions");
  const locale = useLocale();
  return (
    <EmptyState title={t("search.widerTitle")}>
      {wider.length > 0 ? (
        <ul>
          {wider.map(({ step, query, count, name }) => (
            <li key={JSON.stringify(step)}>
              <a
                className="link-standalone"
                href={href(locale, "positions.search", {}, searchAddress(query, centre))}
              >
                {stepText(step, name, count, t)}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t(canWiden ? "search.widerNone" : "home.openNone")}</p>
      )}
      <p>
        <a className="link-standalone" href={href(locale, "positions.search")}>
          {t("home.all")}
        </a>
      </p>
    </EmptyState>
  );
}

function stepText(
  step: WideningStep,
  name: string | undefined,
  count: number,
  t: PositionWords,
): string {
  switch (step.kind) {
    case "drop-filter":
      return t(`wider.${step.filter}`, { count });
    case "drop-one":
      return t("wider.drop-one", {
        name: t(`adjustment.${step.code}` as "adjustment.captions"),
        count,
      });
    case "fewer-words":
      return t("wider.fewer-words", { name: step.dropped, count });
    case "next-radius":
      return t("wider.next-radius", { name: step.km, count });
    default:
      return t(`wider.${step.kind}`, { name: name ?? "", count });
  }
}
