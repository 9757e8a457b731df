import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { OpenSession } from "../sessions.server.ts";

/** Acts for another of one's organisations from now on, in this session alone. */
export async function switchOrganisation(
  { organisationId }: { readonly organisationId: string },
  { sessionId, person }: Pick<OpenSession, "sessionId" | "person">,
  { db }: Context,
): Promise<Verdict<object, "not-found">> {
  const { userId } = person;
  const { count } = await db.session.updateMany({
    where: {
      id: sessionId,
      userId,
      user: { memberships: { some: { organisationId } } },
    },
    data: { organisationId },
  });
  return count === 1 ? accepted() : refused("not-found");
}
