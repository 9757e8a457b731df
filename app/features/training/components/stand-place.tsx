import type { ReactNode } from "react";
import { formatList } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { SummaryRow } from "#app/ui/summary-list.tsx";
import type { StandAccess } from "../policy/index.ts";

interface StandPlaceProps {
  readonly stand: {
    readonly place: string;
    readonly accessFacts: readonly StandAccess[];
    readonly accessNote: string;
  };
  readonly rows?: readonly SummaryRow[];
}

/** Where a stand is and what the way to it is like, behind the rows given. */
export function StandPlace({ stand, rows = [] }: StandPlaceProps) {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { place, accessFacts, accessNote } = stand;
  const facts = formatList(
    accessFacts.map((code) => t(`access.${code}`)),
    locale,
  );
  return (
    <SummaryList
      rows={[
        ...rows,
        ...(place ? [{ term: t("stands.where"), value: <Said>{place}</Said> }] : []),
        { term: t("stands.access"), value: facts || t("stands.accessNone") },
        ...(accessNote ? [{ term: t("own.accessNote"), value: <Said>{accessNote}</Said> }] : []),
      ]}
    />
  );
}

/** Somebody's words with their language where it is not the page's. */
export function Said({ children }: { readonly children: string }): ReactNode {
  return (
    <span className="prewrap" lang={languageOf(children, useLocale())}>
      {children}
    </span>
  );
}
