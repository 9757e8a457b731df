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
  /** The page was read, a file of it opened, it was taken along in a table, or the certificate into the ledger. */
  readonly way: "line" | "file" | "export" | "ledger";
}

const WAYS: Readonly<Record<string, Opening["way"]>> = {
  "application.opened": "line",
  "application.file-opened": "file",
  "application.exported": "export",
  "application.taken-into-ledger": "ledger",
};

/** Who opened what of an application, newest first; the caller has settled whose it is. */
export async function listOpenings(applicationId: string, { db }: Context): Promise<Opening[]> {
  const events = await listActivity(db, { type: "application", id: applicationId });
  return events.flatMap(({ sequence, at, actorKind, action, details }) => {
    const way = WAYS[action];
    if (!way) return [];
    const kept = Array.isArray(details.fields) ? details.fields : [];
    const fields = disclosureFields.filter((field) => kept.includes(field));
    // Where everything is over, nothing of the person was shown.
    if (way !== "file" && fields.every((field) => field === "progress")) return [];
    return [{ id: String(sequence), at, actorKind, way, fields }];
  });
}
