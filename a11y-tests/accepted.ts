import type { RouteId } from "../app/route-table.ts";

/**
 * The only exceptions of the accessibility tests. An entry that matches nothing, or is past its
 * date, fails the run.
 */
export interface Accepted {
  readonly rule: string;
  readonly route: RouteId;
  /** A part of the selector (axe) or of the markup (the second engine) it is about. */
  readonly selector: string;
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly until: string;
}

const unnamedForms = (route: RouteId): Accepted => ({
  rule: "aria_form_label_unique",
  route,
  selector: "<form ",
  reason:
    "The rule takes every form for a landmark. A form without a name is none (HTML-AAM, form), and naming each would fill the list of landmarks.",
  until: "2027-11-30",
});

const rowLabels = (route: RouteId): Accepted => ({
  rule: "label_content_exists",
  route,
  selector: '<label for="field-id-',
  reason:
    "The label of a row's box is there for the ear alone and names the row, which says the same to the eye. The rule does not see words that are clipped.",
  until: "2027-11-30",
});

export const accepted: readonly Accepted[] = [
  unnamedForms("positions.saved"),
  unnamedForms("accounts.registerStep"),
  unnamedForms("organisations.review"),
  rowLabels("positions.ownPositions"),
  rowLabels("positions.reviewQueue"),
  {
    rule: "input_checkboxes_grouped",
    route: "positions.saved",
    selector: 'name="reminder"',
    reason:
      "Each saved position has a form of its own with its own group of radio buttons; names are of one form.",
    until: "2027-11-30",
  },
];

/** Whether an exception covers a finding; the run records that it was needed. */
export function findAccepted(rule: string, route: string, place: string): Accepted | undefined {
  return accepted.find(
    (entry) => entry.rule === rule && entry.route === route && place.includes(entry.selector),
  );
}

export const keyOf = ({ rule, route, selector }: Accepted): string =>
  `${rule} on ${route}: ${selector}`;
