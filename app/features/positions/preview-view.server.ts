import type { Locale } from "#app/i18n/locales.ts";
import type { OwnPosition } from "./own-positions.server.ts";
import type { PositionView } from "./schema/position-view.ts";

/** The position as its public page will show it. */
export function previewView(
  { fields, names, accessNote }: Pick<OwnPosition, "fields" | "names" | "accessNote">,
  locale: Locale,
): PositionView {
  const english = locale === "en";
  return {
    ...fields,
    title: (english && fields.titleEn) || fields.title,
    description: (english && fields.descriptionEn) || fields.description,
    occupation: names.occupation === "" ? null : names.occupation,
    place: names.region,
    wage: { from: fields.wageFrom, to: fields.wageTo, unit: fields.wageUnit },
    accessNote,
    contact: {
      name: fields.contactName,
      phone: fields.contactPhone,
      email: fields.contactEmail,
    },
  };
}
