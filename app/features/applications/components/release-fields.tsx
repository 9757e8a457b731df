import { useMessages } from "#app/i18n/messages-context.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import type { Releasable } from "../policy/index.ts";

interface ReleaseFieldsProps {
  readonly employer: string;
  readonly released: readonly Releasable[];
}

/** One separate consent each, none given beforehand: what, to whom, for what, until when (个人信息保护法 23, 29, 30). */
export function ReleaseFields({ employer, released }: ReleaseFieldsProps) {
  const t = useMessages("applications");
  return (
    <>
      <p>{t("release.intro", { employer })}</p>
      <ul>
        <li>{t("release.free")}</li>
        <li>{t("release.back")}</li>
        <li>{t("release.until")}</li>
      </ul>
      <Fieldset legend={t("release.now")} heading={2}>
        <Release field="needs" released={released} />
      </Fieldset>
      <Fieldset legend={t("release.interview")} heading={2}>
        <Release field="reaching" released={released} />
      </Fieldset>
      <Fieldset legend={t("release.later")} heading={2} hint={t("release.laterHint")}>
        <Release field="category" released={released} />
        <Release field="grade" released={released} />
        <Release field="certificate" released={released} />
      </Fieldset>
      <Fieldset legend={t("release.other")} heading={2}>
        <Release field="invite" released={released} />
      </Fieldset>
    </>
  );
}

/** Each posts its name under `field`; the ids differ by the box's own name. */
function Release({
  field,
  released,
}: {
  readonly field: Releasable;
  readonly released: readonly Releasable[];
}) {
  const t = useMessages("applications");
  return (
    <CheckboxField
      name={`release.${field}`}
      label={t(`release.${field}`)}
      hint={t(`releaseHint.${field}`)}
      defaultChecked={released.includes(field)}
    />
  );
}
