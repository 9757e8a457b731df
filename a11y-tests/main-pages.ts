import { probes, type PageId, type Probe } from "./probes.ts";

/** The pages most people meet, in the state that shows most: a sample for checks that take long. */
const states = [
  ["shell.home", "first visit"],
  ["help.statement", "first visit"],
  ["positions.search", "every filter in use"],
  ["positions.search", "nothing found"],
  ["positions.position", "long text"],
  ["positions.saved", "first visit"],
  ["positions.saveSearch", "failed submit"],
  ["accounts.signIn", "wrong password"],
  ["accounts.registerStep", "wrong code"],
  ["accounts.preferences", "first visit"],
  ["accounts.account", "first visit"],
  ["organisations.review", "waiting"],
  ["imports.start", "first visit"],
  ["positions.ownPositions", "first visit"],
  ["positions.reviewQueue", "first visit"],
] as const satisfies readonly (readonly [PageId, string])[];

interface MainPage {
  readonly id: PageId;
  readonly title: string;
  readonly probe: Probe;
}

export const mainPages: readonly MainPage[] = states.map(([id, state]) => {
  const probe = (probes[id] as readonly Probe[]).find(
    (each) => (each.state ?? "first visit") === state,
  );
  if (!probe) throw new Error(`${id} has no probe of the state "${state}"`);
  return { id, title: `${id} · ${state}`, probe };
});
