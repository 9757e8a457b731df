import { hashPassword } from "#app/features/accounts/index.server.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import { connect } from "#app/platform/db.server.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { Keys } from "#app/platform/encryption.server.ts";
import { StartFailure } from "#db/embedded/failure.ts";
import { composeSample } from "./compose-sample.ts";
import { samplePassword } from "./sample-accounts.ts";
import type { Sample } from "./sample.ts";

export {
  hasSecondFactor,
  sampleAccounts,
  samplePassword,
  sampleRecoveryCodes,
  sampleTotpSecret,
} from "./sample-accounts.ts";
export type { SampleAccount, SampleAccountKey } from "./sample-accounts.ts";

const SEED = 20261123;

export interface SeedOptions {
  readonly log: (line: string) => void;
  /** The moment that dates are relative to. */
  readonly now: Date;
}

/**
 * Fills an empty database with the sample, whole or not at all. A database that has people is left
 * as it is: `false`. Throws `StartFailure` in production.
 */
export async function seed(url: string, { log, now }: SeedOptions): Promise<boolean> {
  if (env().production) {
    throw new StartFailure(
      "Sample data is for local runs: DEPLOYMENT is production. Nothing was changed.",
    );
  }
  const db = connect(url, { poolSize: 1 });
  try {
    if ((await db.user.count()) > 0) return false;
    log("写入示例数据  Writing sample data");
    const passwordHash = await hashPassword(samplePassword);
    const keys: Keys = env();
    const sample = composeSample({ seed: SEED, now, passwordHash, keys });
    await db.$transaction((tx) => write(tx, sample), { timeout: 120_000 });
    log(
      `示例数据：${sample.organisations.length} 个单位，${sample.positions.length} 个岗位，${sample.users.length} 位用户  ` +
        `Sample data: ${sample.organisations.length} organisations, ${sample.positions.length} positions, ${sample.users.length} people`,
    );
    return true;
  } finally {
    await db.$disconnect();
  }
}

async function write(tx: Transaction, sample: Sample): Promise<void> {
  await tx.user.createMany({ data: sample.users });
  await tx.recoveryCode.createMany({ data: sample.recoveryCodes });
  await tx.organisation.createMany({ data: sample.organisations });
  await tx.membership.createMany({ data: sample.memberships });
  await tx.invitation.createMany({ data: sample.invitations });
  await tx.certificate.createMany({ data: sample.certificates });
  await tx.consent.createMany({ data: sample.consents });
  await tx.storedFile.createMany({ data: sample.storedFiles });
  await tx.storedFileChunk.createMany({ data: sample.storedFileChunks });
  await tx.importBatch.createMany({ data: sample.importBatches });
  await tx.importBadRow.createMany({ data: sample.importBadRows });
  await tx.position.createMany({ data: sample.positions });
  await tx.savedPosition.createMany({ data: sample.savedPositions });
  await tx.savedSearch.createMany({ data: sample.savedSearches });
  await tx.searchAlert.createMany({ data: sample.searchAlerts });
  await tx.outboxMessage.createMany({ data: sample.outboxMessages });
  await tx.barrierReport.createMany({ data: sample.barrierReports });
  await tx.policyParameter.createMany({ data: sample.policyParameters });
  await recordAudits(tx, sample.audits);
}
