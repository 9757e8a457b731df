import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TaskList } from "#app/ui/task-list.tsx";
import type { Task } from "#app/ui/task-list.tsx";
import type { OwnApplication } from "../person/read-own-application.server.ts";
import type { ApplicationSection } from "../policy/index.ts";
import { formatDay } from "#app/i18n/format.ts";

/** The parts of a draft with where each stands, and the way to hand it in. */
export function ApplicationTasks({ application }: { readonly application: OwnApplication }) {
  const t = useMessages("applications");
  const locale = useLocale();
  const { id: applicationId, sections, problems, closingOn, isOpen, isCarried } = application;
  const left = new Set(problems.map(({ section }) => section)).size;
  return (
    <>
      <Lede>
        {isOpen && closingOn
          ? t("tasks.lede", { date: formatDay(closingOn, locale) })
          : t("tasks.closed")}
      </Lede>
      {isCarried && <p>{t("tasks.carried")}</p>}
      <p>{left === 0 ? t("tasks.allDone") : t("tasks.left", { count: left })}</p>
      <TaskList tasks={sections.map((section) => taskOf(section, application, t, locale))} />
      {application.mayHandIn && (
        <div className="button-row">
          <LinkButton href={href(locale, "applications.check", { applicationId })}>
            {t("tasks.check")}
          </LinkButton>
        </div>
      )}
    </>
  );
}

function taskOf(
  section: ApplicationSection,
  { id: applicationId, own, problems }: OwnApplication,
  t: ReturnType<typeof useMessages<"applications">>,
  locale: ReturnType<typeof useLocale>,
): Task {
  const stands = own.sections[section];
  const problem = problems.find((one) => one.section === section)?.problem;
  const task = {
    id: `task-${section}`,
    title: t(`section.${section}`),
    href: href(locale, "applications.fill", { applicationId, section }),
    hint: t(`sectionHint.${section}`),
  };
  if (problem === undefined) return { ...task, status: t("tasks.done"), tone: "success" };
  if (stands?.carried) return { ...task, status: t("tasks.confirm"), tone: "warning" };
  if (stands === undefined) return { ...task, status: t("tasks.open") };
  if (problem === "section-not-done") return { ...task, status: t("tasks.later") };
  return { ...task, hint: t(`problem.${problem}`), status: t("tasks.missing"), tone: "warning" };
}
