import type { EmployerMember, ProviderMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { ArrivingFile } from "#app/platform/store-file.server.ts";
import { findBatch } from "../batches.server.ts";
import type { Batch } from "../batches.server.ts";
import type { Brought } from "../begin-import.server.ts";
import { chooseColumns } from "../choose-columns.server.ts";
import { runImport } from "../jobs/run-import.server.ts";
import { receiveUpload } from "../receive-upload.server.ts";
import { startImport } from "../start-import.server.ts";

type Member = (EmployerMember | ProviderMember) & { readonly organisationId: string };

export const arriving = (bytes: Buffer | string, name = "表格.csv"): ArrivingFile => ({
  name,
  contentType: "text/csv",
  pieces: (async function* () {
    yield await Promise.resolve(Buffer.from(bytes));
  })(),
});

export async function batchOf(
  { organisationId }: Member,
  batchId: string,
  ctx: Context,
): Promise<Batch> {
  const batch = await findBatch({ batchId, organisationId }, ctx);
  if (!batch) throw new Error("no batch");
  return batch;
}

/** A file as it lies there once it has come in. */
export async function uploadFile(
  member: Member,
  brought: Brought,
  bytes: Buffer | string,
  ctx: Context,
): Promise<Batch> {
  const received = await receiveUpload(arriving(bytes), brought, member, ctx);
  if (!received.ok) throw new Error(received.reason);
  return batchOf(member, received.value, ctx);
}

/** From the file to the finished import, as the pages and the worker do it. */
export async function bringFile(
  member: Member,
  brought: Brought,
  bytes: Buffer | string,
  ctx: Context,
): Promise<Batch> {
  const batch = await uploadFile(member, brought, bytes, ctx);
  const { organisationId } = member;
  const chosen = await chooseColumns({ batch, organisationId, mapping: batch.mapping }, ctx);
  if (!chosen.ok) throw new Error(chosen.reason);
  const started = await startImport(await batchOf(member, batch.id, ctx), member, ctx);
  if (!started.ok) throw new Error(started.reason);
  await runImport(batch.id, ctx);
  return batchOf(member, batch.id, ctx);
}
