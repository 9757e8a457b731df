import type { ReactNode } from "react";

import { Fragment } from "react";

import { TagList } from "./tag.tsx";

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Short facts in words, in a row that wraps. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface ResultItemProps {
  readonly href: string;
  readonly title: ReactNode;
  readonly heading?: 2 | 3;
  /** Who and where, on one line. */
  readonly byline: ReactNode;
  readonly facts?: readonly Fact[];
  readonly excerpt?: ReactNode;
  /** More than words in a row, such as a list. */
  readonly children?: ReactNode;
  readonly labels?: { readonly name: string; readonly tags: readonly string[] };
  /** Last: a date, a way to keep the result. */
  readonly foot?: readonly ReactNode[];
  readonly lang?: string;
}

/** One entry of a `<ResultList>`, in the order in which it is to be heard. */
export function ResultItem(props: ResultItemProps) {
  const { href, title, heading = 2, byline, facts, excerpt, children, labels, foot, lang } = props;
  const Heading = `h${heading}` as const;
  return (
    <li lang={lang}>
      <Heading className="result-title">
        <a href={href}>{title}</a>
      </Heading>
      <p className="result-byline">{byline}</p>
      {facts && facts.length > 0 && <Facts facts={facts} />}
      {excerpt !== undefined && <p className="result-excerpt">{excerpt}</p>}
      {children}
      {labels && labels.tags.length > 0 && <TagList label={labels.name} tags={labels.tags} />}
      {foot && foot.length > 0 && (
        <div className="result-foot">
          {foot.map((entry, index) => (
            <Fragment key={index}>{entry}</Fragment>
          ))}
        </div>
      )}
    </li>
  );
}

export function ResultList({ children }: { readonly children: ReactNode }) {
  return (
    <ol className="result-list" role="list">
      {children}
    </ol>
  );
}
