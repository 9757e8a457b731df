import type { PlainRouteId } from "../links.ts";

interface NavigationItem {
  readonly id: PlainRouteId;
  readonly label: "nav.home" | "nav.positions" | "nav.saved";
}

const everybody: readonly NavigationItem[] = [
  { id: "shell.home", label: "nav.home" },
  { id: "positions.search", label: "nav.positions" },
];

const byKind: Readonly<Record<string, readonly NavigationItem[]>> = {
  seeker: [{ id: "positions.saved", label: "nav.saved" }],
};

/** The few places a kind of person goes to most. */
export function navigationFor(kind: string): readonly NavigationItem[] {
  return [...everybody, ...(byKind[kind] ?? [])];
}
