/** One coming-together of a session; it ends before the instant `endsAt`. */
export type Meeting = { readonly startsAt: Date; readonly endsAt: Date };

const MINUTE_MS = 60_000;

/** The first meeting's start; null where there is none. */
export function startOf(timetable: readonly Meeting[]): Date | null {
  return timetable.reduce<Date | null>(
    (first, { startsAt }) => (first === null || startsAt < first ? startsAt : first),
    null,
  );
}

/** The instant at which the last meeting is over; null where there is none. */
export function endOf(timetable: readonly Meeting[]): Date | null {
  return timetable.reduce<Date | null>(
    (last, { endsAt }) => (last === null || endsAt > last ? endsAt : last),
    null,
  );
}

/** Whether two meetings share time. One that begins when the other ends does not. */
export function overlaps(one: Meeting, other: Meeting): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** The first meeting that shares time with an earlier one of the same timetable, by its place; undefined: none does. */
export function firstOverlap(timetable: readonly Meeting[]): number | undefined {
  const at = timetable.findIndex((meeting, place) =>
    timetable.slice(0, place).some((earlier) => overlaps(earlier, meeting)),
  );
  return at === -1 ? undefined : at;
}

/** The sessions among `others` in which a person of this timetable would have to be at the same time. */
export function clashes<S extends { readonly timetable: readonly Meeting[] }>(
  timetable: readonly Meeting[],
  others: readonly S[],
): readonly S[] {
  return others.filter((other) =>
    other.timetable.some((theirs) => timetable.some((ours) => overlaps(ours, theirs))),
  );
}

/** Whole minutes from start to end. */
export function minutesOf({ startsAt, endsAt }: Meeting): number {
  return Math.floor((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS);
}
