/** Where a request comes from, as far as limits need to know. */
export interface Client {
  /** See policy `networkOf`. */
  readonly network: string;
  /** What this browser remembers of who signed in here; null in a new browser. */
  readonly device: KnownBrowser | null;
}

/** Kept in a signed cookie. */
export interface KnownBrowser {
  /** Random; counts this browser's own failures. */
  readonly id: string;
  /** Ids of the people who signed in here, and when last (ms). */
  readonly people: Readonly<Record<string, number>>;
}
