import { Icon } from "./icon.tsx";
import { useUiText } from "./ui-text.tsx";

export interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly hrefFor: (page: number) => string;
  /** Where one page has two lists. */
  readonly label?: string;
}

/** Where one is in words, then the way back and on. Renders nothing for a single page. */
export function Pagination({ page, pageCount, hrefFor, label }: PaginationProps) {
  const text = useUiText();
  if (pageCount <= 1) return null;
  return (
    <nav className="pagination" aria-label={label ?? text.pagination}>
      <p className="pagination-where">{text.pageOf(page, pageCount)}</p>
      <ul role="list">
        {page > 1 && (
          <li>
            <a href={hrefFor(page - 1)} rel="prev">
              <Icon name="chevron-left" />
              {text.previousPage}
            </a>
          </li>
        )}
        {visiblePages(page, pageCount).map((entry) => (
          <li key={entry} className="pagination-number">
            <PageEntry entry={entry} page={page} hrefFor={hrefFor} />
          </li>
        ))}
        {page < pageCount && (
          <li>
            <a href={hrefFor(page + 1)} rel="next">
              {text.nextPage}
              <Icon name="chevron-right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function PageEntry({
  entry,
  page,
  hrefFor,
}: { entry: Entry } & Pick<PaginationProps, "page" | "hrefFor">) {
  const text = useUiText();
  if (typeof entry === "string") {
    return (
      <span className="pagination-gap" aria-hidden="true">
        …
      </span>
    );
  }
  const name = text.pageNumber(entry);
  if (entry === page) {
    return (
      <a className="pagination-current" href={hrefFor(entry)} aria-current="page" aria-label={name}>
        {entry}
      </a>
    );
  }
  return (
    <a href={hrefFor(entry)} aria-label={name}>
      {entry}
    </a>
  );
}

type Entry = number | "gap-before" | "gap-after";

/** First, last, the current page and its neighbours; a gap where more than one page is left out. */
export function visiblePages(page: number, pageCount: number): readonly Entry[] {
  const from = page - 1 <= 3 ? 1 : page - 1;
  const to = page + 1 >= pageCount - 2 ? pageCount : page + 1;
  const window = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return [
    ...(from > 1 ? ([1, "gap-before"] as const) : []),
    ...window,
    ...(to < pageCount ? (["gap-after", pageCount] as const) : []),
  ];
}
