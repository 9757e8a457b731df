import { z } from "zod";
import { staffRoles } from "#app/features/accounts/policy/index.ts";
import { createStaffForm } from "#app/features/accounts/schema/staff.ts";
import { createStaff } from "#app/features/accounts/staff/create-staff.server.ts";
import { findRegion } from "#app/features/positions/reference/find-region.ts";
import { administratorOf } from "#app/http/administrator.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";

/** A province, a prefecture or a district. */
const place = z
  .string()
  .transform((text, issues) => {
    const found = findRegion(text);
    if (found.ok && found.rest === "") return found.region.code;
    issues.addIssue({ code: "custom", message: `place.${found.ok ? "unknown" : found.reason}` });
    return z.NEVER;
  })
  .optional();

export const loader = page("staff.new", {}, () => null);
export const handle = pageHandle<typeof loader>()("staff", {
  title: ({ t }) => t("new.title"),
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "staff.list") }],
});

export const action = command(
  "staff.new",
  { forms: { create: createStaffForm.extend({ place }) } },
  async ({ actor, form: { name, address, role, place: region }, locale, ctx }) => {
    const input = { name, role, locale, email: address.value, region: region ?? null };
    const created = await createStaff(input, administratorOf(actor), ctx);
    if (!created.ok) return created;
    return done(href(locale, "staff.account", { userId: created.id }), "created");
  },
);

export default function StaffNew() {
  const t = useMessages("staff");
  return (
    <ActionForm intent="create">
      <p>{t("new.text")}</p>
      <TextField name="name" label={t("name.label")} required width={10} autoComplete="off" />
      <TextField
        name="address"
        label={t("address.label")}
        type="email"
        required
        width={20}
        spellCheck={false}
        autoComplete="off"
      />
      <RadioField
        name="role"
        label={t("role.label")}
        required
        options={staffRoles.map((role) => ({
          value: role,
          label: t(`role.${role}`),
          hint: t(`role.${role}.hint`),
        }))}
      />
      <TextField name="place" label={t("place.label")} hint={t("place.hint")} optional width={20} />
      <Button>{t("new.button")}</Button>
    </ActionForm>
  );
}
