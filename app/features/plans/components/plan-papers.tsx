import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";

/** To the copy of a plan in plain words and to its versions; the person's own where no plan is named. */
export function PlanPapers({ planId }: { readonly planId: string | null }) {
  const t = useMessages("plans");
  const locale = useLocale();
  const [copy, versions] =
    planId === null
      ? [href(locale, "plans.ownCopy"), href(locale, "plans.ownVersions")]
      : [href(locale, "plans.copy", { planId }), href(locale, "plans.versions", { planId })];
  return (
    <p className="button-row">
      <a className="link-standalone" href={copy}>
        {t("copy.link")}
      </a>
      <a className="link-standalone" href={versions}>
        {t("versions.link")}
      </a>
    </p>
  );
}
