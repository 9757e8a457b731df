import { useMessages } from "#app/i18n/messages-context.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { companionRelations, type CompanionRole } from "../policy/index.ts";

/** Who somebody is and how to reach them: as little as it takes to ask them along. */
export function CompanionFields({ kind }: { readonly kind: CompanionRole }) {
  const t = useMessages("plans");
  return (
    <>
      <TextField name="name" label={t(`${kind}.name`)} width={20} required />
      <NativeSelect
        name="relation"
        label={t(`${kind}.relation`)}
        emptyLabel={t("error.choose")}
        options={companionRelations.map((value) => ({ value, label: t(`relation.${value}`) }))}
        required
      />
      <TextField
        name="contact"
        label={t(`${kind}.contact`)}
        hint={t(`${kind}.contactHint`)}
        width={20}
        optional
      />
      <DatePartsField
        name="until"
        label={t(`${kind}.until`)}
        hint={t(`${kind}.untilHint`)}
        optional
      />
    </>
  );
}
