/** A rule's answer: it holds and gives what follows, or it does not and says why. No sentences: `messages/` speaks. */
export type Accepted<T extends object = object> = { readonly ok: true } & Readonly<T>;
export type Refused<R extends string = string, T extends object = object> = {
  readonly ok: false;
  readonly reason: R;
} & Readonly<T>;
export type Verdict<
  T extends object = object,
  R extends string = string,
  D extends object = object,
> = Accepted<T> | Refused<R, D>;

export function accepted(): Accepted;
export function accepted<T extends object>(facts: T): Accepted<T>;
export function accepted<T extends object>(facts?: T): Accepted<T> {
  return { ok: true, ...(facts as T) };
}

export function refused<R extends string>(reason: R): Refused<R>;
export function refused<R extends string, T extends object>(reason: R, details: T): Refused<R, T>;
export function refused<R extends string, T extends object>(reason: R, details?: T): Refused<R, T> {
  return { ok: false, reason, ...(details as T) };
}
