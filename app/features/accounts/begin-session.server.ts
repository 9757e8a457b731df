import { recordAudit } from "#app/features/audit/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { userAsActor } from "./audit-actor.server.ts";
import type { Client, KnownBrowser } from "./client.server.ts";
import { rememberPerson } from "./known-browser.server.ts";
import type { UserByAddress } from "./user-address.server.ts";
import { openSession } from "./sessions.server.ts";

export interface BegunSession {
  readonly userId: string;
  /** For the session's cookie. */
  readonly token: string;
  /** For the cookie by which this browser is known from now on. */
  readonly browser: KnownBrowser;
}

export type SignInMethod = "password" | "code" | "registration" | "reset";

/** Opens a session for somebody who has shown who they are, and writes it into their trail. */
export async function beginSession(
  user: Pick<UserByAddress, "id" | "kind">,
  {
    method,
    client,
    secondFactor = false,
  }: { readonly method: SignInMethod; readonly client: Client; readonly secondFactor?: boolean },
  { db, now, requestId }: Context,
): Promise<BegunSession> {
  const { token } = await db.$transaction(async (tx) => {
    await recordAudit(tx, {
      action: "session.signed-in",
      subject: { type: "account", id: user.id },
      actor: userAsActor(user),
      now,
      requestId,
      details: { method },
    });
    return openSession(user, { db: tx, now }, { secondFactor });
  });
  return { userId: user.id, token, browser: rememberPerson(client.device, user.id, now) };
}
