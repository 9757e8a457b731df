import type { Transaction } from "#app/platform/db.server.ts";

/**
 * Held to the end of the transaction: of two who move a session, or give or take a seat of it, at once, the second is
 * judged by what the first did.
 */
export async function lockSession(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT id FROM training_sessions WHERE id = ${id}::uuid FOR UPDATE`;
}
