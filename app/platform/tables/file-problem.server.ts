export const fileProblems = [
  "empty",
  "too-large",
  "old-excel",
  "encrypted",
  "not-a-table",
  "damaged",
  "swells",
  "no-header",
  "quote-open",
  "sheet-missing",
] as const;
export type FileProblemCode = (typeof fileProblems)[number];

/** Why a file cannot be read, for the person who brought it; every code has a sentence in the messages. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  constructor(code: FileProblemCode, options?: ErrorOptions) {
    super(`The file cannot be read: ${code}`, options);
    this.code = code;
  }
}
