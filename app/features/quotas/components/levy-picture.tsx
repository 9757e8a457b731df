interface Point {
  readonly counted: string;
  readonly fen: number;
}

const WIDTH = 480;
const HEIGHT = 200;
const FOOT = 28;
const HEAD = 16;

/** Bars of what is due by the number of people; the table beside it says the same in figures. */
export function LevyPicture({
  points,
  title,
}: {
  readonly points: readonly Point[];
  readonly title: string;
}) {
  const most = Math.max(1, ...points.map((point) => point.fen));
  const slot = WIDTH / points.length;
  const room = HEIGHT - FOOT - HEAD;
  return (
    <svg className="quota-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <line className="quota-axis" x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
      {points.map((point, at) => {
        const height = (point.fen / most) * room;
        return (
          <g key={point.counted}>
            <rect
              className="quota-bar"
              x={at * slot + slot * 0.2}
              y={HEIGHT - FOOT - height}
              width={slot * 0.6}
              height={height}
            />
            <text className="quota-label" x={(at + 0.5) * slot} y={HEIGHT - 8}>
              {point.counted}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
