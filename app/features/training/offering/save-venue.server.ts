import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { statesThatFixVenues } from "../policy/index.ts";
import type { SessionState } from "../policy/index.ts";
import { judgeNamed, lockHouse } from "./house-names.server.ts";
import type { HouseVerdict, NamedThing } from "./house-names.server.ts";

export interface VenueWords {
  readonly name: string;
  /** GB/T 2260 */
  readonly region: string;
  readonly address: string;
  readonly accessFacts: readonly string[];
  readonly accessNote: string;
}

/** Adds a venue, or changes the one of this version. Sent twice, the second finds what the first made. */
export async function saveVenue(
  { id, version, ...words }: VenueWords & NamedThing,
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<HouseVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  const { name, region, address, accessNote } = words;
  const accessFacts = [...words.accessFacts];
  return db.$transaction(async (tx) => {
    await lockHouse(tx, organisationId);
    const stored = await tx.trainingVenue.findMany({
      where: { organisationId, OR: [...(id === null ? [] : [{ id }]), { name }] },
      select: { id: true, version: true, name: true },
    });
    const verdict = judgeNamed({ id, version, name }, stored);
    if (!verdict.ok) {
      const same = await tx.trainingVenue.findFirst({
        where: {
          organisationId,
          name,
          region,
          address,
          accessNote,
          accessFacts: { equals: accessFacts },
        },
        select: { id: true },
      });
      return same && (id === null || id === same.id) ? accepted({ id: same.id }) : verdict;
    }
    if (id !== null && (await isInUse(tx, id))) return refused("venue-fixed");
    const columns = { name, region, address, accessNote, accessFacts, updatedAt: now };
    const [saved] =
      id === null
        ? await tx.trainingVenue.createManyAndReturn({
            data: [{ ...columns, organisationId, createdAt: now }],
            select: { id: true },
          })
        : await tx.trainingVenue.updateManyAndReturn({
            where: { id, organisationId, version },
            data: { ...columns, version: { increment: 1 } },
            select: { id: true },
          });
    if (!saved) return refused("changed-by-someone-else");
    await recordAudit(tx, {
      action: id === null ? "training-venue.added" : "training-venue.changed",
      subject: { type: "training-venue", id: saved.id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { ...words },
    });
    return accepted({ id: saved.id });
  });
}

/**
 * Whether an officer judges or judged a session by it, or people go there: the facts stay as they were told. Sessions
 * are held, so that none is handed in while the venue changes.
 */
async function isInUse(tx: Transaction, venueId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ state: SessionState }[]>`
    SELECT state FROM training_sessions
    WHERE venue_id = ${venueId}::uuid AND state <> 'finished' AND state <> 'cancelled' FOR UPDATE`;
  return rows.some(({ state }) => statesThatFixVenues.includes(state));
}
