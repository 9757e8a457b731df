import { auditActor, dropAct, noteAct } from "#app/features/accounts/index.server.ts";
import type { SessionState } from "#app/features/accounts/index.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { mayActOn, type Actor, type Seeker } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { routeOf, type RouteId } from "#app/route-table.ts";
import { forbidden } from "./failures.server.ts";

/**
 * While a session acts for somebody, a page for people themselves is opened as theirs, by what they gave; any other page
 * stays the delegate's own. A page of theirs that was not given is refused, whatever the delegate's own account could.
 */
export function actingActor(id: RouteId, session: SessionState): Seeker | null {
  if (session.state !== "open" || session.acting === null) return null;
  const { access, delegable } = routeOf(id);
  if (access !== "seeker" && delegable === undefined) return null;
  const { actor, acting, person } = session;
  const { delegationId, personId, scopes } = acting;
  if (!mayActOn(delegable, scopes)) {
    if (access === "seeker") throw forbidden();
    return null;
  }
  const by = { delegationId, userId: person.userId, name: person.name, scopes };
  // Whoever must give a second factor gives it for others too.
  const factor = "secondFactor" in actor ? { secondFactor: actor.secondFactor ?? false } : {};
  return { kind: "seeker", userId: personId, by, ...factor };
}

interface Done {
  readonly actor: Actor;
  readonly ctx: Context;
}

type Answer = Response | { readonly ok: boolean };

/** Does it, with nothing on anybody's list. */
const ALONE = { around: <T extends Answer>(run: () => Promise<T> | T): Promise<T> | T => run() };

/**
 * Puts what a delegate is about to do on the person's list: `around` does it, and takes it off again where it was
 * refused or broke off.
 */
export async function noteDelegated(
  route: RouteId,
  { actor, ctx }: Done,
  { intent, params }: { readonly intent: string; readonly params: object },
) {
  if (actor.kind !== "seeker" || !actor.by) return ALONE;
  const { by } = actor;
  const subjectId = (Object.values(params)[0] as string | undefined) ?? null;
  const { actId } = await noteAct(by, { route, intent, subjectId }, ctx);
  const drop = () => dropAct(by, actId, ctx);
  return {
    async around<T extends Answer>(run: () => Promise<T> | T): Promise<T> {
      try {
        const answer = await run();
        if (!(answer instanceof Response) && !answer.ok) await drop();
        return answer;
      } catch (failure) {
        // A redirect is how some pages say that it is done.
        if (!(failure instanceof Response) || failure.status >= 400) await drop();
        throw failure;
      }
    },
  };
}

/** What a delegate read of the person, for the trail. */
export async function noteReading(
  route: RouteId,
  { actor, ctx }: Done,
  params: object,
): Promise<void> {
  if (actor.kind !== "seeker" || !actor.by) return;
  const { db, now, requestId } = ctx;
  await db.$transaction((tx) =>
    recordAudit(tx, {
      action: "delegation.viewed",
      subject: { type: "delegation", id: actor.by?.delegationId ?? "" },
      actor: auditActor(actor),
      now,
      requestId,
      details: { route, ...params },
    }),
  );
}
