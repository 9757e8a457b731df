/** So many turns within a window of so many seconds. */
export interface Tier {
  readonly limit: number;
  readonly seconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often something may be tried, from the short to the long: the more often, the longer the wait.
 *
 * A stranger cannot lock a person out, because what counts against a person is counted apart:
 * by address AND network for strangers, by browser for a browser the person signed in with before.
 * `passwordAddress` alone counts everybody's failures for one address; it slows guessing from many
 * networks, never touches a known browser, and leaves the one-time code open.
 */
export const rateLimits = {
  passwordPair: [
    { limit: 5, seconds: MINUTE },
    { limit: 10, seconds: 15 * MINUTE },
    { limit: 40, seconds: DAY },
  ],
  passwordKnownBrowser: [
    { limit: 8, seconds: MINUTE },
    { limit: 20, seconds: 15 * MINUTE },
    { limit: 60, seconds: 6 * HOUR },
  ],
  passwordAddress: [{ limit: 500, seconds: DAY }],
  passwordNetwork: [
    { limit: 60, seconds: 15 * MINUTE },
    { limit: 400, seconds: DAY },
  ],
  codeSendPair: [
    { limit: 3, seconds: 5 * MINUTE },
    { limit: 12, seconds: DAY },
  ],
  codeSendAddress: [{ limit: 60, seconds: DAY }],
  codeSendNetwork: [
    { limit: 30, seconds: 15 * MINUTE },
    { limit: 200, seconds: DAY },
  ],
  codeTryNetwork: [{ limit: 100, seconds: 15 * MINUTE }],
  /** Six digits that hold for a few hours: by guessing nobody was in class. */
  attendanceCode: [
    { limit: 10, seconds: 15 * MINUTE },
    { limit: 40, seconds: DAY },
  ],
  /** Each tells two people, and whether an address has an account. */
  delegation: [
    { limit: 5, seconds: 15 * MINUTE },
    { limit: 20, seconds: DAY },
  ],
  secondFactorPerson: [
    { limit: 5, seconds: MINUTE },
    { limit: 10, seconds: 15 * MINUTE },
    { limit: 40, seconds: DAY },
  ],
  secondFactorKnownBrowser: [
    { limit: 5, seconds: MINUTE },
    { limit: 15, seconds: 15 * MINUTE },
  ],
  invitationOrganisation: [{ limit: 50, seconds: DAY }],
  /** A whole office may share a network: only a flood waits. */
  barrierNetwork: [
    { limit: 20, seconds: HOUR },
    { limit: 100, seconds: DAY },
  ],
  /** Sums for other programs: cheap, so that only a flood waits. */
  assessmentNetwork: [
    { limit: 120, seconds: MINUTE },
    { limit: 3000, seconds: HOUR },
  ],
  registrationNetwork: [
    { limit: 30, seconds: HOUR },
    { limit: 120, seconds: DAY },
  ],
} as const satisfies Readonly<Record<string, readonly Tier[]>>;

export type RateLimitName = keyof typeof rateLimits;

export interface Window {
  readonly start: Date;
  readonly end: Date;
}

/** The fixed window an instant lies in; windows of a length begin at multiples of it since 1970. */
export function windowAt(instant: Date, seconds: number): Window {
  const length = seconds * 1000;
  const start = Math.floor(instant.getTime() / length) * length;
  return { start: new Date(start), end: new Date(start + length) };
}

/** Until when to wait, by the turns taken in each tier's present window; undefined: go ahead. */
export function waitUntil(
  tiers: readonly Tier[],
  taken: readonly number[],
  now: Date,
): Date | undefined {
  const ends = tiers.flatMap(({ limit, seconds }, at) =>
    (taken[at] ?? 0) >= limit ? [windowAt(now, seconds).end.getTime()] : [],
  );
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}

/**
 * The network a request comes from, as far as it is one household or office: an IPv4 address, or the
 * first 64 bits of an IPv6 address, which one subscriber has to themselves.
 */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  if (!ip.includes(":")) return ip;
  const [head = "", tail] = (ip.split("%")[0] ?? "").toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill("0"), ...right];
  const first = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(":")}::/64`;
}
