import type { RouteId } from "../route-table.ts";

interface NavigationItem {
  readonly id: RouteId;
  readonly label: "nav.home";
}

const everybody: readonly NavigationItem[] = [{ id: "shell.home", label: "nav.home" }];

const byKind: Readonly<Record<string, readonly NavigationItem[]>> = {};

/** The few places a kind of person goes to most. */
export function navigationFor(kind: string): readonly NavigationItem[] {
  return [...everybody, ...(byKind[kind] ?? [])];
}
