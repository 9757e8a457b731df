import { wageText } from "#app/features/positions/messages/wage-text.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import type { Job } from "../read-allowance.server.ts";

/** The position somebody thinks of: its pay as it was published, and what of it stands in the form. */
export function JobOfEstimate({ job }: { readonly job: Job }) {
  const t = useMessages("plans");
  const positions = useMessages("positions");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("allowance.job")}</h2>
      <p>
        <a href={href(locale, "positions.position", { positionId: job.positionId })}>{job.title}</a>
        {" · "}
        {job.employer}
        {" · "}
        {wageText(job.wage, positions, locale)}
      </p>
      <p>{t(job.monthly === null ? "allowance.jobUnknown" : "allowance.jobFilled")}</p>
    </section>
  );
}
