import { useMessages } from "#app/i18n/messages-context.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { memberRoles, type MemberRole } from "../policy/index.ts";

/** What somebody may do for an organisation, from the least. */
export function RoleField({ role }: { readonly role?: MemberRole }) {
  const t = useMessages("organisations");
  return (
    <RadioField
      name="role"
      label={t("members.role")}
      required
      defaultValue={role}
      options={memberRoles.map((one) => ({
        value: one,
        label: t(`role.${one}`),
        hint: t(`role.${one}.hint`),
      }))}
    />
  );
}
