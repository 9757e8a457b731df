/** A start that cannot go on, told in words for the person at the terminal; no stack is wanted. */
export class StartFailure extends Error {
  override name = "StartFailure";
}
