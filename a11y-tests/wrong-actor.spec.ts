import { mayOpen, type Actor } from "../app/features/accounts/policy/index.ts";
import { routes, type Route } from "../app/route-table.ts";
import { expect, test } from "./fixtures.ts";
import { everyPersona, type Persona } from "./personas.ts";

const UNKNOWN = "00000000-0000-7000-8000-000000000000";
const ids = { userId: UNKNOWN, organisationId: UNKNOWN };

/** What the table's access is asked about for each persona. */
const actors: Record<Persona, Actor> = {
  visitor: { kind: "visitor" },
  seeker: { kind: "seeker", userId: UNKNOWN },
  englishSeeker: { kind: "seeker", userId: UNKNOWN },
  newSeeker: { kind: "seeker", userId: UNKNOWN },
  owner: { kind: "employer-member", ...ids, role: "owner", verified: true },
  hr: { kind: "employer-member", ...ids, role: "hr", verified: true },
  viewer: { kind: "employer-member", ...ids, role: "viewer", verified: true },
  provider: { kind: "provider-member", ...ids, role: "owner", verified: true },
  counsellor: { kind: "counsellor", userId: UNKNOWN, region: "140502", secondFactor: true },
  reviewer: {
    kind: "officer",
    userId: UNKNOWN,
    role: "reviewer",
    region: "140502",
    secondFactor: true,
  },
  approver: {
    kind: "officer",
    userId: UNKNOWN,
    role: "approver",
    region: "140502",
    secondFactor: true,
  },
  administrator: { kind: "administrator", userId: UNKNOWN, secondFactor: true },
};

const pathOf = (route: Route) => `/${route.path.replace(/:\w+/g, UNKNOWN)}`;

for (const persona of everyPersona) {
  test(`${persona} opens only what the table allows`, async ({ context, world, as }) => {
    await as(persona);
    for (const route of (routes as readonly Route[]).filter(({ path }) => path !== "*")) {
      const answer = await context.request.get(world.url + pathOf(route), { maxRedirects: 0 });
      const told = `${route.id} for ${persona}: ${answer.status()} ${answer.headers().location ?? ""}`;
      expect(outcomeOf(answer.status(), answer.headers().location), told).toMatch(
        expected(route, persona),
      );
    }
  });
}

function expected(route: Route, persona: Persona): RegExp {
  const verdict = mayOpen(actors[persona], route.access);
  if (verdict.ok) return /^(open|missing|elsewhere)$/;
  // A resource that only takes posts shows nobody anything.
  if (verdict.reason === "sign-in") return route.kind ? /^(sign-in|missing)$/ : /^sign-in$/;
  if (route.access === "visitor-only") return /^elsewhere$/;
  return route.denied === "hidden" ? /^missing$/ : /^forbidden$/;
}

/** "missing" is what an allowed person hears of a record that is not there, or not theirs, and of what takes posts alone. */
function outcomeOf(status: number, location: string | undefined): string {
  if (status === 403) return "forbidden";
  if ([400, 404, 405, 410, 422].includes(status)) return "missing";
  if (status >= 300 && status < 400)
    return location?.includes("/sign-in?") ? "sign-in" : "elsewhere";
  return status === 200 ? "open" : `status ${status}`;
}

test("a mutation from another site is refused on every page", async ({ context, world, as }) => {
  await as("owner");
  for (const route of (routes as readonly Route[]).filter(
    ({ path, kind }) => path !== "*" && !kind,
  )) {
    const answer = await context.request.post(world.url + pathOf(route), {
      maxRedirects: 0,
      headers: { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" },
      form: { intent: "here" },
    });
    expect([403, 405, 400], `${route.id}: ${answer.status()}`).toContain(answer.status());
  }
});
