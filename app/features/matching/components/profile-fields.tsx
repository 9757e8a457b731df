import { demands, educationLevels, formsOfWork } from "#app/features/positions/policy/index.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { yuanText } from "#app/lib/money.ts";
import { CheckboxField, CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { NativeSelect, type SelectGroup } from "#app/ui/native-select.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { abilities, type ProfileSection } from "../policy/index.ts";
import type { OwnProfile } from "../read-profile.server.ts";

interface ProfileFieldsProps {
  readonly profile: OwnProfile;
  /** The regions of the profile, in words. */
  readonly places: readonly string[];
  readonly occupations: readonly SelectGroup[];
}

/** The questions of one part of a profile. */
export function ProfileFields({
  section,
  ...props
}: ProfileFieldsProps & { readonly section: ProfileSection }) {
  if (section === "wishes") return <Wishes {...props} />;
  return section === "background" ? <Background {...props} /> : <Abilities {...props} />;
}

const THREE = [1, 2, 3] as const;

function Wishes({ profile, places, occupations }: ProfileFieldsProps) {
  const t = useMessages("matching");
  const codes = useMessages("positions");
  const locale = useLocale();
  return (
    <>
      {THREE.map((which) => (
        <NativeSelect
          key={which}
          name={`occupation${which}`}
          label={t("field.occupation", { which: formatNumber(which, locale) })}
          emptyLabel={t("field.noOccupation")}
          options={occupations}
          defaultValue={profile.occupations[which - 1]}
          optional
        />
      ))}
      {THREE.map((which) => (
        <TextField
          key={which}
          name={`place${which}`}
          label={t("field.place", { which: formatNumber(which, locale) })}
          hint={t("hint.place")}
          defaultValue={places[which - 1]}
          width={20}
          optional
        />
      ))}
      <NumberTextField
        name="travelMinutes"
        label={t("field.travel")}
        hint={t("hint.travelField")}
        defaultValue={profile.travelMinutes?.toString()}
        width={4}
        optional
      />
      <NumberTextField
        name="hoursAWeek"
        label={t("field.hours")}
        hint={t("hint.hoursField")}
        defaultValue={profile.hoursAWeek?.toString()}
        width={4}
        optional
      />
      <CheckboxGroupField
        name="formsOfWork"
        label={t("field.forms")}
        options={formsOfWork.map((code) => ({ value: code, label: codes(`formOfWork.${code}`) }))}
        defaultValue={profile.formsOfWork}
        optional
      />
      <NumberTextField
        name="wageFloor"
        label={t("field.wageFloor")}
        hint={t("hint.wageFloor")}
        defaultValue={profile.wageFloor === null ? undefined : yuanText(profile.wageFloor)}
        width={10}
        optional
      />
    </>
  );
}

function Background({ profile }: ProfileFieldsProps) {
  const t = useMessages("matching");
  const codes = useMessages("positions");
  return (
    <>
      <NativeSelect
        name="education"
        label={t("field.education")}
        emptyLabel={t("field.noEducation")}
        options={educationLevels
          .filter((level) => level !== "none")
          .map((level) => ({ value: level, label: codes(`education.${level}`) }))}
        defaultValue={profile.education ?? undefined}
        optional
      />
      <NumberTextField
        name="experienceYears"
        label={t("field.experience")}
        hint={t("hint.experienceField")}
        defaultValue={profile.experienceYears?.toString()}
        width={4}
        optional
      />
      <TextAreaField
        name="holds"
        label={t("field.holds")}
        hint={t("hint.holdsField")}
        defaultValue={profile.holds.join("\n")}
        rows={4}
        optional
      />
    </>
  );
}

function Abilities({ profile }: ProfileFieldsProps) {
  const t = useMessages("matching");
  const codes = useMessages("positions");
  return (
    <>
      <Lede>{t("abilities.lede")}</Lede>
      {demands.map((demand) => (
        <RadioField
          key={demand}
          name={demand}
          label={codes(`demand.${demand}`)}
          options={[...abilities, "untold" as const].map((value) => ({
            value,
            label: t(`field.ability.${value}`),
          }))}
          defaultValue={profile.abilities[demand] ?? "untold"}
        />
      ))}
      <CheckboxField
        name="agreed"
        label={t("field.agree")}
        hint={t("hint.agree")}
        defaultChecked={Object.keys(profile.abilities).length > 0}
      />
    </>
  );
}
