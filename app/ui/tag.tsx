import type { ReactNode } from "react";

export type TagTone = "neutral" | "accent" | "success" | "warning" | "danger";

export interface TagProps {
  /** Colour repeats what the words say. */
  readonly tone?: TagTone;
  readonly children: ReactNode;
}

export function Tag({ tone = "neutral", children }: TagProps) {
  return <span className={tone === "neutral" ? "tag" : `tag tag-${tone}`}>{children}</span>;
}

export interface TagListProps {
  readonly label: string;
  readonly tags: readonly string[];
}

/** Plain labels in a row, heard as one named list. */
export function TagList({ label, tags }: TagListProps) {
  return (
    <ul className="tag-list" role="list" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag}>
          <Tag>{tag}</Tag>
        </li>
      ))}
    </ul>
  );
}
