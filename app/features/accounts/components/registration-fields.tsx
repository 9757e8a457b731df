import { useMessages } from "#app/i18n/messages-context.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { noticeVersion } from "../policy/notice-version.ts";
import type { RegistrationStep } from "../policy/index.ts";
import { CodeField } from "./code-field.tsx";
import { ConsentNotice } from "./consent-notice.tsx";
import { NewPasswordField } from "./new-password-field.tsx";

/** In the order of GB 32100's prefixes. */
const natures = [
  "enterprise",
  "individual-business",
  "public-institution",
  "government-organ",
  "social-organisation",
  "private-non-enterprise",
  "foundation",
  "farmers-cooperative",
  "other",
] as const;

interface RegistrationFieldsProps {
  readonly step: RegistrationStep;
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** The question of one page of a registration. */
export function RegistrationFields({ step, values }: RegistrationFieldsProps) {
  const t = useMessages("accounts");
  switch (step) {
    case "name":
      return (
        <TextField
          name="name"
          label={t("name.label")}
          hint={t("name.hint")}
          autoComplete="name"
          defaultValue={values.name}
          width={20}
        />
      );
    case "address":
      return (
        <TextField
          name="address"
          label={t("address.label")}
          hint={t("register.address.hint")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={values.address}
          width={20}
        />
      );
    case "code":
      return <CodeField />;
    case "password":
      return <NewPasswordField />;
    case "uscc":
      return (
        <TextField
          name="uscc"
          label={t("uscc.label")}
          hint={t("uscc.hint")}
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={values.uscc}
          width={20}
        />
      );
    case "organisation":
      return (
        <>
          <TextField
            name="organisationName"
            label={t("organisationName.label")}
            hint={t("organisationName.hint")}
            autoComplete="organization"
            defaultValue={values.organisationName}
            width="full"
          />
          <NativeSelect
            name="nature"
            label={t("nature.label")}
            hint={t("nature.hint")}
            defaultValue={values.nature}
            options={natures.map((value) => ({ value, label: t(`nature.${value}`) }))}
          />
        </>
      );
    case "place":
      return (
        <TextField
          name="place"
          label={t("place.label")}
          hint={t("place.hint")}
          autoComplete="address-line1"
          defaultValue={values.place}
          width="full"
        />
      );
    case "contact":
      return (
        <>
          <TextField
            name="contactName"
            label={t("contactName.label")}
            autoComplete="name"
            defaultValue={values.contactName}
            width={20}
          />
          <TextField
            name="contactPhone"
            label={t("contactPhone.label")}
            hint={t("contactPhone.hint")}
            type="tel"
            autoComplete="tel"
            defaultValue={values.contactPhone}
            width={20}
          />
        </>
      );
    case "consent":
      return (
        <>
          <ConsentNotice />
          <CheckboxField
            name="consentTo"
            value={noticeVersion}
            label={t("consent.label")}
            defaultChecked={values.consentTo === noticeVersion}
          />
        </>
      );
  }
}
