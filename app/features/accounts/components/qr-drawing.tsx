interface QrDrawingProps {
  readonly qr: { readonly size: number; readonly path: string };
  readonly label: string;
}

/** Black on white in every colour scheme: cameras read nothing else reliably. */
export function QrDrawing({ qr: { size, path }, label }: QrDrawingProps) {
  return (
    <svg
      className="qr-drawing"
      role="img"
      aria-label={label}
      width={size * 5}
      height={size * 5}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
