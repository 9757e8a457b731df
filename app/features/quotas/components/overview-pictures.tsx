import { useId } from "react";

interface Part {
  readonly key: "filed" | "returned" | "open" | "overdue";
  readonly count: number;
}

interface StripRow {
  readonly label: string;
  readonly parts: readonly Part[];
}

const percent = (part: number, all: number) => `${all === 0 ? 0 : (part / all) * 100}%`;

/** One bar a row, each as long as the page is wide and divided by shares; the table below it has the figures. */
export function SharesPicture({
  title,
  rows,
  legend,
}: {
  readonly title: string;
  readonly rows: readonly StripRow[];
  readonly legend: readonly { readonly key: Part["key"]; readonly label: string }[];
}) {
  const id = useId();
  return (
    <figure className="overview-picture">
      <Patterns id={id} />
      <ul className="overview-legend" aria-hidden>
        {legend.map(({ key, label }) => (
          <li key={key}>
            <svg className="overview-swatch" viewBox="0 0 16 16">
              <PartOf id={id} part={key} width="16" height="16" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <div role="img" aria-label={title}>
        {rows.map(({ label, parts }) => (
          <StripOf key={label} id={id} label={label} parts={parts} />
        ))}
      </div>
    </figure>
  );
}

/** Sent back in stripes, overdue in dots: no part is told by its colour alone. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <svg className="overview-patterns" width="0" height="0" aria-hidden>
      <defs>
        <pattern
          id={`${id}-returned`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="overview-mark" width="3" height="8" />
        </pattern>
        <pattern id={`${id}-overdue`} width="8" height="8" patternUnits="userSpaceOnUse">
          <circle className="overview-mark" cx="4" cy="4" r="1.75" />
        </pattern>
      </defs>
    </svg>
  );
}

interface PartProps {
  /** Of the patterns. */
  readonly id: string;
  readonly part: Part["key"];
  readonly x?: string;
  readonly width: string;
  readonly height: string;
}

function PartOf({ id, part, ...place }: PartProps) {
  return (
    <>
      <rect className={`overview-part overview-${part}`} {...place} />
      {part === "returned" || part === "overdue" ? (
        <rect fill={`url(#${id}-${part})`} {...place} />
      ) : null}
    </>
  );
}

function StripOf({ id, label, parts }: StripRow & { readonly id: string }) {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return (
    <div className="overview-row">
      <span className="overview-label">{label}</span>
      <svg className="overview-strip" width="100%" height="20">
        {parts.map(({ key, count }) => {
          const x = percent(before, all);
          before += count;
          return count === 0 ? null : (
            <PartOf key={key} id={id} part={key} x={x} width={percent(count, all)} height="20" />
          );
        })}
      </svg>
    </div>
  );
}

/** Bars of shares against a line; what is longer than twice the line ends at the edge. */
export function AgainstLinePicture({
  title,
  line,
  rows,
}: {
  readonly title: string;
  /** The share at which the line stands, such as 0.015. */
  readonly line: number;
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    readonly share: number;
  }[];
}) {
  const most = line * 2;
  return (
    <figure className="overview-picture">
      <div role="img" aria-label={title}>
        {rows.map(({ label, value, share }) => (
          <div className="overview-row" key={label}>
            <span className="overview-label">
              {label} <span className="overview-value">{value}</span>
            </span>
            <svg className="overview-strip" width="100%" height="20">
              <rect
                className="overview-part overview-filed"
                y="3"
                width={percent(Math.min(share, most), most)}
                height="14"
              />
              <line className="overview-halo" x1="50%" x2="50%" y1="0" y2="20" />
              <line className="overview-line" x1="50%" x2="50%" y1="0" y2="20" />
            </svg>
          </div>
        ))}
      </div>
    </figure>
  );
}
