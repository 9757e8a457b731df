/** What a spreadsheet program could take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Numbers, days and telephone numbers begin with a sign and are none. */
const HARMLESS = /^[+-]?[\d\s.,%/()-]*$/;
const GUARD = "'";

/** A text for a cell: one that would be run as a formula gets an apostrophe in front. */
export function guardFormula(text: string): string {
  return (FORMULA.test(text) && !HARMLESS.test(text)) || isGuarded(text) ? GUARD + text : text;
}

/** Takes back what `guardFormula` added. */
export function unguardFormula(text: string): string {
  return isGuarded(text) ? text.slice(1) : text;
}

/** Also a text of the person's own that looks guarded, so that both ways give back what was there. */
function isGuarded(text: string): boolean {
  const rest = text.replace(/^'+/, "");
  return rest.length < text.length && FORMULA.test(rest) && !HARMLESS.test(rest);
}
