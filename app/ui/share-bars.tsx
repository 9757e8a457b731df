export interface ShareBarsProps {
  /** What the picture shows, for whoever does not see it. The figures stand in a table beside it. */
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    /** The share in words, such as 45%. */
    readonly value: string;
    /** 0 to 100; more ends at the edge. */
    readonly share: number;
  }[];
}

/** A bar a row, as long as its share: a picture of figures, never in place of them. */
export function ShareBars({ title, rows }: ShareBarsProps) {
  return (
    <figure className="share-bars">
      <div role="img" aria-label={title}>
        {rows.map(({ key, label, value, share }) => (
          <div className="share-bar" key={key}>
            <span className="share-bar-label">
              {label} <span>{value}</span>
            </span>
            <svg width="100%" height="12" aria-hidden>
              <rect width={`${Math.min(Math.max(share, 0), 100)}%`} height="12" />
            </svg>
          </div>
        ))}
      </div>
    </figure>
  );
}
