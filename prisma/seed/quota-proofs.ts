import { createHash } from "node:crypto";
import type { ProofKind } from "#app/features/quotas/policy/index.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";

/** What employers bring, each as a short text: of the first person, or of the unit. */
const PROOFS: readonly {
  readonly kind: ProofKind;
  readonly ofPerson: boolean;
  readonly name: string;
  readonly text: string;
}[] = [
  {
    kind: "wage",
    ofPerson: true,
    name: "工资银行回单.txt",
    text: "银行代发工资回单：各月工资已按时足额转入本人账户。",
  },
  {
    kind: "contract",
    ofPerson: true,
    name: "劳动合同扫描件.txt",
    text: "劳动合同：合同期限两年，岗位为资料整理员。",
  },
  {
    kind: "commitment",
    ofPerson: false,
    name: "材料真实有效承诺书.txt",
    text: "本单位承诺所报材料真实有效，并承担相应责任。",
  },
];

/** Proofs of returns that an officer still has to decide, and of the sample account's own employer. */
export async function addSampleProofs(tx: Transaction): Promise<void> {
  const own = { organisation: { memberships: { some: { user: { email: "hr@example.cn" } } } } };
  const returns = await tx.quotaReturn.findMany({
    where: {
      filed: { gt: 0 },
      OR: [{ state: { in: ["exception", "under_review", "returned"] }, region: "140502" }, own],
    },
    orderBy: { id: "asc" },
    select: {
      organisationId: true,
      year: true,
      filed: true,
      submittedAt: true,
      submittedById: true,
      versions: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          people: { orderBy: { id: "asc" }, take: 1, select: { personHash: true, name: true } },
        },
      },
    },
  });
  for (const [at, { versions, filed, submittedAt, submittedById, ...where }] of returns.entries()) {
    const person = versions[0]?.people[0];
    if (!submittedAt || !submittedById) continue;
    // Not every employer brings everything.
    for (const proof of PROOFS.slice(0, 1 + (at % PROOFS.length))) {
      if (proof.ofPerson && !person) continue;
      await addProof(tx, proof, {
        ...where,
        personHash: proof.ofPerson ? (person?.personHash ?? null) : null,
        personName: proof.ofPerson ? (person?.name ?? null) : null,
        handedIn: filed,
        addedAt: submittedAt,
        addedById: submittedById,
      });
    }
  }
}

type ProofColumns = Pick<
  Prisma.ReturnProofUncheckedCreateInput,
  "organisationId" | "year" | "personHash" | "personName" | "handedIn" | "addedById"
> & { readonly addedAt: Date };

async function addProof(
  tx: Transaction,
  { kind, name, text }: (typeof PROOFS)[number],
  columns: ProofColumns,
): Promise<void> {
  const bytes = Buffer.from(`${text}\n`);
  const file = { name, contentType: "text/plain", size: bytes.length };
  const { id: fileId } = await tx.storedFile.create({
    data: {
      ...file,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      createdAt: columns.addedAt,
      chunks: { create: { part: 0, bytes: new Uint8Array(bytes) } },
    },
    select: { id: true },
  });
  await tx.returnProof.create({
    data: { ...columns, ...file, kind, fileId, malware: "unscanned" },
    select: { id: true },
  });
}
