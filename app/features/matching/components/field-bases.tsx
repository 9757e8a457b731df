import { formatList } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { Details } from "#app/ui/details.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { fieldBases } from "../policy/index.ts";

/** What each field of some parts is for and by which article it is kept (个人信息保护法 17, 30). */
export function FieldBases({
  sections,
}: {
  readonly sections: readonly (keyof typeof fieldBases)[];
}) {
  const t = useMessages("matching");
  const locale = useLocale();
  return (
    <Details summary={t("basis.title")}>
      <SummaryList
        rows={sections
          .flatMap((section) => [...fieldBases[section]])
          .map(({ field, uses, basis }) => ({
            term: t(`of.${field}`),
            value: t("basis.line", {
              uses: formatList(
                uses.map((use) => t(`use.${use}`)),
                locale,
              ),
              basis: t(`basis.${basis}`),
            }),
          }))}
      />
    </Details>
  );
}
