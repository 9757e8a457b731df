export interface FilterTag {
  readonly label: string;
  /** Where the filter is gone. */
  readonly href: string;
}

interface FilterTagsProps {
  /** What the list is: filters in use. */
  readonly label: string;
  /** Heard before each: "remove filter: ". */
  readonly removeLabel: string;
  readonly filters: readonly FilterTag[];
  /** Where all are gone. */
  readonly clear: FilterTag;
}

/** Every filter in use as a link that takes it away. Renders nothing where none is. */
export function FilterTags({ label, removeLabel, filters, clear }: FilterTagsProps) {
  if (filters.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul className="tag-list" role="list">
        {filters.map((filter) => (
          <li key={filter.label}>
            <a className="filter-tag" href={filter.href}>
              <span className="visually-hidden">{removeLabel}</span>
              {filter.label}
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
        <li>
          <a className="link-standalone" href={clear.href}>
            {clear.label}
          </a>
        </li>
      </ul>
    </nav>
  );
}
