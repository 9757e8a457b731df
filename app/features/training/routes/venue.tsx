import { useLoaderData } from "@remix-run/react";
import { workplaceAccess } from "#app/features/positions/policy/index.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatList } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { findVenue } from "../offering/own-house.server.ts";
import { saveVenue } from "../offering/save-venue.server.ts";
import { venueForm, venueParams } from "../schema/house-forms.ts";

const EMPTY = { version: 0, name: "", address: "", accessFacts: [], accessNote: "", usedBy: 0 };

export const loader = page(
  "teaching.venue",
  { params: venueParams },
  async ({ actor, params: { venueId }, locale, ctx }) => {
    const { organisationId } = providerOf(actor);
    if (venueId === "new") return { venue: EMPTY, place: "" };
    const venue = await findVenue(venueId, organisationId, ctx);
    if (!venue) throw notFound();
    return { venue, place: regionName(venue.region, locale) };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t, data: { venue } }) => venue.name || t("venues.add"),
  caption: ({ t }) => t("venues.title"),
  crumbs: ({ t, locale }) => [
    { label: t("sessions.title"), href: href(locale, "teaching.sessions") },
    { label: t("venues.title"), href: href(locale, "teaching.venues") },
  ],
});

export const action = command(
  "teaching.venue",
  { params: venueParams, forms: { save: venueForm } },
  async ({ form, params: { venueId }, actor, locale, ctx }) => {
    const id = venueId === "new" ? null : venueId;
    const saved = await saveVenue({ id, ...form }, providerOf(actor), ctx);
    return saved.ok ? done(href(locale, "teaching.venues"), "venueSaved") : saved;
  },
);

export default function Venue() {
  const { usedBy } = useLoaderData<typeof loader>().venue;
  return usedBy > 0 ? <InUse /> : <Fields />;
}

function InUse() {
  const t = useMessages("teaching");
  const positions = useMessages("positions");
  const locale = useLocale();
  const { venue, place } = useLoaderData<typeof loader>();
  const answered: readonly string[] = venue.accessFacts;
  const facts = workplaceAccess.filter((code) => answered.includes(code));
  const access = formatList(
    facts.map((code) => positions(`access.${code}`)),
    locale,
  );
  return (
    <>
      <Notice isStanding>{t("venue.inUse", { count: venue.usedBy })}</Notice>
      <SummaryList
        rows={[
          { term: t("venue.region"), value: place },
          {
            term: t("venue.address"),
            value: <span lang={languageOf(venue.address, locale)}>{venue.address}</span>,
          },
          { term: t("venue.access"), value: access || t("answer.none") },
          {
            term: t("venue.accessNote"),
            value: venue.accessNote ? (
              <span className="prewrap" lang={languageOf(venue.accessNote, locale)}>
                {venue.accessNote}
              </span>
            ) : (
              t("answer.none")
            ),
          },
        ]}
      />
      <p>
        <Link href={href(locale, "teaching.venue", { venueId: "new" })}>{t("venues.add")}</Link>
      </p>
    </>
  );
}

function Fields() {
  const t = useMessages("teaching");
  const positions = useMessages("positions");
  const { venue, place } = useLoaderData<typeof loader>();
  return (
    <ActionForm intent="save">
      <input type="hidden" name="version" value={venue.version} />
      <TextField
        name="name"
        label={t("venue.name")}
        hint={t("venue.nameHint")}
        defaultValue={venue.name}
        required
      />
      <TextField
        name="region"
        label={t("venue.region")}
        hint={t("venue.regionHint")}
        defaultValue={place}
        required
      />
      <TextField
        name="address"
        label={t("venue.address")}
        hint={t("venue.addressHint")}
        defaultValue={venue.address}
        required
      />
      <CheckboxGroupField
        name="accessFacts"
        label={t("venue.access")}
        hint={t("venue.accessHint")}
        options={workplaceAccess.map((code) => ({
          value: code,
          label: positions(`access.${code}`),
        }))}
        defaultValue={venue.accessFacts}
      />
      <TextAreaField
        name="accessNote"
        label={t("venue.accessNote")}
        hint={t("venue.accessNoteHint")}
        defaultValue={venue.accessNote}
        rows={4}
        optional
      />
      <Button>{t("part.save")}</Button>
    </ActionForm>
  );
}
