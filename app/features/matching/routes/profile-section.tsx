import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { occupationOptions } from "#app/features/positions/index.server.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { FieldBases } from "../components/field-bases.tsx";
import { ProfileFields } from "../components/profile-fields.tsx";
import { profileSections } from "../policy/index.ts";
import { readProfile } from "../read-profile.server.ts";
import { saveProfile } from "../save-profile.server.ts";
import { profileForms } from "../schema/profile-forms.ts";

const params = z.object({ section: z.enum(profileSections) });

export const loader = page(
  "matching.profileSection",
  { params },
  async ({ params: { section }, actor, locale, ctx }) => {
    const profile = await readProfile(seekerOf(actor), ctx);
    return {
      section,
      profile,
      places: profile.regions.map((code) => regionName(code, "zh-CN")),
      occupations: section === "wishes" ? occupationOptions(locale) : [],
    };
  },
);

export const action = command(
  "matching.profileSection",
  { params, forms: profileForms },
  async ({ params: { section }, intent, form, actor, locale, ctx }) => {
    if (intent !== section) throw notFound();
    const saved = await saveProfile({ section, ...form }, seekerOf(actor), ctx);
    return saved.ok ? done(href(locale, "matching.profile"), "saved") : saved;
  },
);

export const handle = pageHandle<typeof loader>()("matching", {
  title: ({ t, data }) => t(`section.${data.section}`),
  crumbs: ({ t, locale }) => [
    { label: t("profile.title"), href: href(locale, "matching.profile") },
  ],
});

export default function ProfilePart() {
  const t = useMessages("matching");
  const { section, profile, ...rest } = useLoaderData<typeof loader>();
  return (
    <ActionForm intent={section}>
      <input type="hidden" name="version" value={profile.version} />
      <ProfileFields section={section} profile={profile} {...rest} />
      <FieldBases sections={[section]} />
      <Button>{t("profile.save")}</Button>
    </ActionForm>
  );
}
