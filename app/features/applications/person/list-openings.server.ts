import { listActivity } from "#app/features/audit/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { disclosureFields } from "../policy/index.ts";
import type { DisclosureField } from "../policy/index.ts";

export interface Opening {
  readonly id: string;
  readonly at: Date;
  /** Kind and role at that moment: `employer-member:hr`. */
  readonly actorKind: string;
  readonly fields: readonly DisclosureField[];
  readonly isFile: boolean;
}

/** Who opened what of an application, newest first; the caller has settled whose it is. */
export async function listOpenings(applicationId: string, { db }: Context): Promise<Opening[]> {
  const events = await listActivity(db, { type: "application", id: applicationId });
  return events
    .filter(({ action }) => action === "application.opened" || action === "application.file-opened")
    .map(({ sequence, at, actorKind, action, details }) => ({
      ...{ id: String(sequence), at, actorKind },
      isFile: action === "application.file-opened",
      fields: disclosureFields.filter((field) =>
        (Array.isArray(details.fields) ? details.fields : []).includes(field),
      ),
    }));
}
