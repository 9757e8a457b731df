import { useMessages } from "#app/i18n/messages-context.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list.tsx";

export interface ShownOrganisation {
  readonly kind: "employer" | "provider";
  readonly name: string;
  readonly nameEn: string | null;
  readonly uscc: string;
  readonly nature: string;
  readonly industry: string | null;
  readonly staffBand: string | null;
  /** Region and street in the language of the page. */
  readonly place: string;
  readonly about: string;
  readonly aboutEn: string | null;
  readonly website: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string;
  readonly contactEmail: string | null;
}

interface OrganisationFactsProps {
  readonly organisation: ShownOrganisation;
  /** Links beside the rows, by the name of the field. */
  readonly actions?: Readonly<Partial<Record<string, SummaryRow["actions"]>>>;
}

/** All an organisation says of itself; what was left out is said to be. */
export function OrganisationFacts({ organisation, actions = {} }: OrganisationFactsProps) {
  const t = useMessages("organisations");
  const none = <span className="muted">{t("profile.none")}</span>;
  const nature = `nature.${organisation.nature}`;
  const rows: readonly (readonly [string, SummaryRow["value"]])[] = [
    ["name", organisation.name],
    ["nameEn", organisation.nameEn && <span lang="en">{organisation.nameEn}</span>],
    [
      "uscc",
      <span key="uscc" className="number">
        {organisation.uscc}
      </span>,
    ],
    ["nature", t.has(nature) ? t(nature) : organisation.nature],
    ["industry", organisation.industry],
    ["staffBand", organisation.staffBand && t("staffBand.value", { band: organisation.staffBand })],
    ["place", organisation.place],
    ["contactName", organisation.contactName],
    ["contactPhone", organisation.contactPhone],
    ["contactEmail", organisation.contactEmail],
    ["website", organisation.website],
    ["about", organisation.about && <span className="prewrap">{organisation.about}</span>],
    [
      "aboutEn",
      organisation.aboutEn && (
        <span className="prewrap" lang="en">
          {organisation.aboutEn}
        </span>
      ),
    ],
  ];
  return (
    <SummaryList
      rows={rows.map(([field, value]) => {
        const links = actions[field];
        const term = `field.${field}`;
        return {
          id: `fact-${field}`,
          term: t.has(term) ? t(term) : field,
          value: value || none,
          ...(links ? { actions: links } : {}),
        };
      })}
    />
  );
}
