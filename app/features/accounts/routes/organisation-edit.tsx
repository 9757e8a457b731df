import { useLoaderData } from "@remix-run/react";
import { staffBands } from "#app/features/accounts/policy/index.ts";
import { editOrganisation } from "#app/features/accounts/organisations/edit-organisation.server.ts";
import { readProfile } from "#app/features/accounts/organisations/read-profile.server.ts";
import { detailsForm } from "#app/features/accounts/schema/organisation.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { placeAnswer } from "./place-answer.ts";

export const loader = page("organisations.edit", {}, async ({ actor, ctx }) => {
  const profile = await readProfile(memberOf(actor).organisationId, ctx);
  if (!profile) throw notFound();
  const { region, address, ...organisation } = profile.organisation;
  // Chinese in both languages: an address is given from the province down, as it is written on a letter.
  return { ...organisation, place: region ? regionName(region, "zh-CN") + address : address };
});
export const handle = pageHandle<typeof loader>()("organisations", {
  title: ({ t }) => t("edit.title"),
  crumbs: ({ t, locale }) => [
    { label: t("profile.title"), href: href(locale, "organisations.profile") },
  ],
});

export const action = command(
  "organisations.edit",
  { forms: { save: detailsForm.extend({ place: placeAnswer }) } },
  async ({ actor, form, locale, ctx }) => {
    const edited = await editOrganisation(form, memberOf(actor), ctx);
    return edited.ok ? done(href(locale, "organisations.profile"), "saved") : edited;
  },
);

export default function OrganisationEdit() {
  const data = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  const locale = useLocale();
  return (
    <ActionForm intent="save">
      <VersionField version={data.version} />
      <TextField
        name="place"
        label={t("field.place")}
        hint={t("place.hint")}
        required
        defaultValue={data.place}
      />
      <TextField
        name="industry"
        label={t("field.industry")}
        hint={t("industry.hint")}
        optional
        width={20}
        defaultValue={data.industry ?? ""}
      />
      <NativeSelect
        name="staffBand"
        label={t("field.staffBand")}
        optional
        options={staffBands.map((band) => ({ value: band, label: t("staffBand.value", { band }) }))}
        emptyLabel={t("choose.none")}
        defaultValue={data.staffBand ?? ""}
      />
      <Fieldset legend={t("edit.contact")} hint={t("edit.contactHint")}>
        <TextField
          name="contactName"
          label={t("field.contactName")}
          required
          width={10}
          autoComplete="name"
          defaultValue={data.contactName ?? ""}
        />
        <TextField
          name="contactPhone"
          label={t("field.contactPhone")}
          required
          type="tel"
          width={20}
          autoComplete="tel"
          defaultValue={data.contactPhone}
        />
        <TextField
          name="contactEmail"
          label={t("field.contactEmail")}
          optional
          type="email"
          width={20}
          autoComplete="email"
          defaultValue={data.contactEmail ?? ""}
        />
      </Fieldset>
      <Fieldset legend={t("edit.public")} hint={t("edit.publicHint")}>
        <TextField
          name="website"
          label={t("field.website")}
          optional
          type="url"
          defaultValue={data.website ?? ""}
        />
        <TextAreaField
          name="about"
          label={t("field.about")}
          hint={t("about.hint")}
          optional
          defaultValue={data.about}
        />
        <TextField
          name="nameEn"
          label={t("field.nameEn")}
          optional
          lang="en"
          defaultValue={data.nameEn ?? ""}
        />
        <TextAreaField
          name="aboutEn"
          label={t("field.aboutEn")}
          optional
          lang="en"
          defaultValue={data.aboutEn ?? ""}
        />
      </Fieldset>
      <div className="button-row">
        <Button>{t("edit.save")}</Button>
        <Link href={href(locale, "organisations.profile")} isStandalone isPlain>
          {t("edit.cancel")}
        </Link>
      </div>
    </ActionForm>
  );
}
