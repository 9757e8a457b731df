import { eraseAccount, listDueForErasure } from "#app/features/accounts/index.server.ts";
import { forgetPerson } from "#app/features/applications/index.server.ts";
import { forgetFamilyLinks } from "#app/features/registers/index.server.ts";
import { forgetEnrolments } from "#app/features/training/index.server.ts";
import type { TaskContext } from "../tasks.ts";

/**
 * `accounts.erase-closed`, every hour: what other features hold of a person first, the account last,
 * so that a run that breaks off is taken up by the next.
 */
export async function eraseClosedAccounts(_sweep: string, context: TaskContext): Promise<void> {
  for (const userId of await listDueForErasure(context)) {
    context.signal.throwIfAborted();
    const person = { kind: "seeker", userId } as const;
    await forgetPerson(person, context);
    await forgetEnrolments(person, context);
    await forgetFamilyLinks(person, context);
    await eraseAccount(userId, context);
  }
}
