import type { ReactNode } from "react";

import { Tag } from "./tag.tsx";
import type { TagTone } from "./tag.tsx";

export interface Task {
  readonly id: string;
  readonly title: ReactNode;
  /** Left out while the task cannot be begun; then the hint says why. */
  readonly href?: string;
  readonly hint?: ReactNode;
  readonly status: string;
  readonly tone?: TagTone;
}

/** Parts of one job, in any order, each with where it stands. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul className="task-list" role="list">
      {tasks.map((task) => (
        <TaskEntry key={task.id} task={task} />
      ))}
    </ul>
  );
}

function TaskEntry({ task }: { task: Task }) {
  const { id, title, href, hint, status, tone = "neutral" } = task;
  const statusId = `${id}-status`;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <li className="task">
      <div className="task-body">
        {href === undefined ? (
          title
        ) : (
          <a
            className="link-plain"
            href={href}
            aria-describedby={[hintId, statusId].filter(Boolean).join(" ")}
          >
            {title}
          </a>
        )}
        {hintId && (
          <div className="task-hint" id={hintId}>
            {hint}
          </div>
        )}
      </div>
      <div id={statusId}>
        <Tag tone={tone}>{status}</Tag>
      </div>
    </li>
  );
}
