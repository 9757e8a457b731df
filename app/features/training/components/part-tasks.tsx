import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { TaskList } from "#app/ui/task-list.tsx";
import type { CourseProblem, SessionProblem } from "../policy/index.ts";
import { problemText } from "./offer-problems.tsx";

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly problems: readonly (CourseProblem | SessionProblem)[];
  /** Nothing was said in it, and nothing has to be. */
  readonly isEmpty: boolean;
}

/** The parts of a course or a session, each with where it stands. */
export function PartTasks({ parts }: { readonly parts: readonly Part[] }) {
  const t = useMessages("teaching");
  const training = useMessages("training");
  const locale = useLocale();
  return (
    <TaskList
      tasks={parts.map(({ id, title, href, problems, isEmpty }) => {
        const task = { id: `task-${id}`, title, href };
        if (problems.length > 0) {
          const hint = problems.map((one) => problemText(one, t, training, locale)).join(" ");
          const status = t("tasks.todo", { count: problems.length });
          return { ...task, hint, status, tone: "warning" as const };
        }
        if (isEmpty) return { ...task, status: t("tasks.optional") };
        return { ...task, status: t("tasks.done"), tone: "success" as const };
      })}
    />
  );
}
