const PATHS = {
  "arrow-down": "M12 5v14m-6-6 6 6 6-6",
  "arrow-up": "M12 19V5m-6 6 6-6 6 6",
  check: "m5 12.5 4.5 4.5L19 7.5",
  "chevron-left": "m14.5 6-6 6 6 6",
  "chevron-right": "m9.5 6 6 6-6 6",
  cross: "m6.5 6.5 11 11m0-11-11 11",
  danger: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5m0 3.2v.3",
  download: "M12 4v11m-5-5 5 5 5-5M5 20h14",
  external: "M10 5H5v14h14v-5M14 4h6v6m0-6-9 9",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 8v5.5m0-9v.3",
  plus: "M12 5v14M5 12h14",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13m4.8 11.3L20.5 20.5",
  success: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m-4 9.3 2.8 2.8L16 9.5",
  warning: "M12 3.5 2.5 20h19zM12 10v4.5m0 2.6v.3",
} as const;

export type IconName = keyof typeof PATHS;

/** Always decoration: the words beside it carry the meaning, so it is hidden from the reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
