/**
 * The only exceptions of the accessibility tests. An entry that matches nothing, or is past its
 * date, fails the run.
 */
export interface Accepted {
  readonly rule: string;
  readonly route: string;
  readonly selector: string;
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly until: string;
}

export const accepted: readonly Accepted[] = [];
