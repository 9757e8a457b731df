import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { TaskList } from "#app/ui/task-list.tsx";
import type { Task } from "#app/ui/task-list.tsx";
import type { OwnPosition } from "../own-positions.server.ts";
import { phrasesToExplain, sectionOfProblem } from "../schema/content.ts";
import { emptyPosition } from "../schema/position-fields.ts";
import { positionSections, sectionFields } from "../schema/sections.ts";
import type { PositionSection } from "../schema/sections.ts";
import { problemText } from "./problem-text.ts";

/** The parts of a draft with where each stands, and the way to hand it in. */
export function PositionTasks({ position }: { readonly position: OwnPosition }) {
  const t = useMessages("positions");
  const locale = useLocale();
  const { id: positionId, review } = position;
  const asked = phrasesToExplain(review.findings).length > 0;
  const shown = positionSections.filter((section) => section !== "wording" || asked);
  return (
    <>
      <h2>{t("tasks.title")}</h2>
      <TaskList tasks={shown.map((section) => taskOf(section, position, t, locale))} />
      <div className="button-row">
        <LinkButton href={href(locale, "positions.check", { positionId })}>
          {t("tasks.check")}
        </LinkButton>
      </div>
    </>
  );
}

function taskOf(
  section: PositionSection,
  { id, fields, review }: OwnPosition,
  t: ReturnType<typeof useMessages<"positions">>,
  locale: ReturnType<typeof useLocale>,
): Task {
  const problems = review.problems.filter((problem) => sectionOfProblem(problem) === section);
  const isEmpty = sectionFields[section].every(
    (field) => JSON.stringify(fields[field]) === JSON.stringify(emptyPosition[field]),
  );
  const task = {
    id: `task-${section}`,
    title: t(`section.${section}`),
    href: href(locale, "positions.editPart", { positionId: id, part: section }),
  };
  if (problems.length > 0) {
    const hint = problems.map((problem) => problemText(problem, t, locale)).join(" ");
    return { ...task, hint, status: t("tasks.todo", { count: problems.length }), tone: "warning" };
  }
  if (isEmpty) return { ...task, hint: t(`sectionHint.${section}`), status: t("tasks.optional") };
  return { ...task, status: t("tasks.done"), tone: "success" };
}
