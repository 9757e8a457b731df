interface SentAgainProps {
  /** As they were typed; the button that is pressed says what is done with them. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

/** What was checked and shown is sent again, unchanged. */
export function SentAgain({ values }: SentAgainProps) {
  return Object.entries(values)
    .filter(([name]) => name !== "intent")
    .flatMap(([name, value]) =>
      [value]
        .flat()
        .map((one, at) => <input key={`${name} ${at}`} type="hidden" name={name} value={one} />),
    );
}
