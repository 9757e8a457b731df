import type { Database, Transaction } from "#app/platform/db.server.ts";
import { listEditableRows, toDay } from "./list-parameter-rows.server.ts";
import { editableParameterNames, parameterOn } from "./policy/index.ts";

const select = {
  id: true,
  name: true,
  region: true,
  validFrom: true,
  validTo: true,
  value: true,
  source: true,
  article: true,
  confidence: true,
  reason: true,
  state: true,
  proposedById: true,
  proposedAt: true,
  decidedAt: true,
  note: true,
} as const;

export type FoundProposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>;

/** A proposal beside the row of its own region that is in force on its first day; null: there is no such proposal. */
export async function findProposal(id: string, { db }: { readonly db: Database | Transaction }) {
  const row = await db.parameterProposal.findUnique({ where: { id }, select });
  const name = editableParameterNames.find((one) => one === row?.name);
  if (!row || !name) return null;
  const validFrom = toDay(row.validFrom);
  const rows = (await listEditableRows(db)).filter(({ region }) => region === row.region);
  const author = await db.user.findUnique({
    where: { id: row.proposedById },
    select: { name: true },
  });
  return {
    ...row,
    name,
    validFrom,
    validTo: row.validTo && toDay(row.validTo),
    proposedBy: author?.name ?? "",
    current: parameterOn(rows, name, row.region, validFrom) ?? null,
  };
}

/** Proposals that wait for a decision, the oldest first. */
export function listWaitingProposals({ db }: { readonly db: Database | Transaction }) {
  return db.parameterProposal.findMany({
    where: { state: "waiting" },
    select: {
      id: true,
      name: true,
      region: true,
      value: true,
      proposedAt: true,
      proposedById: true,
    },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: 100,
  });
}
