import { describe, expect, it } from "vitest";
import {
  delegationScopes,
  type Actor,
  type DelegationScope,
} from "#app/features/accounts/policy/index.ts";
import { routes, type Route, type RouteId } from "#app/route-table.ts";
import { actingActor } from "./acting.server.ts";

type Delegate = Exclude<Actor, { kind: "visitor" }>;

const counsellor: Delegate = {
  ...{ kind: "counsellor", userId: "d", region: "140502", secondFactor: true },
};
const relative: Delegate = { kind: "seeker", userId: "d" };

const session = (actor: Delegate, scopes: readonly DelegationScope[] | null) => ({
  state: "open" as const,
  sessionId: "s",
  expiresAt: new Date(0),
  actor,
  person: { userId: "d", name: "杨帆", locale: "zh-CN", preferences: {} },
  organisation: null,
  acting: scopes && { delegationId: "1", personId: "p", personName: "李梅", scopes },
});

/** What becomes of a page: opened as the person's, refused, or the delegate's own. */
function outcome(id: string, actor: Delegate, scopes: readonly DelegationScope[] | null) {
  try {
    const acting = actingActor(id as RouteId, session(actor, scopes));
    return acting ? { person: acting.userId, by: acting.by?.userId } : "own";
  } catch (thrown) {
    return (thrown as Response).status;
  }
}

describe("every page, every delegate, every scope", () => {
  for (const { id, access, delegable } of routes as readonly Route[]) {
    it(id, () => {
      for (const actor of [counsellor, relative]) {
        expect(outcome(id, actor, null)).toBe("own");
        for (const scope of delegationScopes) {
          const isGiven = delegable === scope;
          const expected = isGiven ? { person: "p", by: "d" } : access === "seeker" ? 403 : "own";
          expect(outcome(id, actor, [scope]), scope).toEqual(expected);
        }
      }
    });
  }

  it("somebody who has not given the second factor gives it first", () => {
    const half: Delegate = { ...counsellor, secondFactor: false };
    expect(actingActor("applications.fill", session(half, ["fill-in"]))).toMatchObject({
      secondFactor: false,
    });
  });
});
