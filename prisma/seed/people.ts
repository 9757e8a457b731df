import { lookupHash } from "#app/platform/encryption.server.ts";
import { fictionalName, fictionalPhone } from "./fictional.ts";
import {
  hasSecondFactor,
  sampleAccounts,
  sampleRecoveryCodes,
  sampleTotpSecret,
} from "./sample-accounts.ts";
import type { SampleAccount, SampleAccountKey } from "./sample-accounts.ts";
import type { Workbench } from "./sample.ts";

export const HOME_REGION = "140502";

interface NewUser {
  readonly kind: SampleAccount["kind"];
  readonly name?: string;
  readonly email: string | null;
  readonly officerRole?: "reviewer" | "approver";
  readonly region?: string;
  readonly locale?: string;
  readonly phone?: number;
  readonly preferences?: Readonly<Record<string, string>>;
  readonly createdAt: Date;
}

/** Adds a user with the common sample password; gives the id. */
export function addUser(bench: Workbench, user: NewUser): string {
  const { random, sample } = bench;
  const id = random.uuid(user.createdAt);
  sample.users.push({
    id,
    kind: user.kind,
    officerRole: user.officerRole ?? null,
    region: user.region ?? null,
    name: user.name ?? fictionalName(random),
    email: user.email,
    emailVerifiedAt: user.email === null ? null : user.createdAt,
    ...phoneOf(bench, user.phone),
    passwordHash: bench.passwordHash,
    locale: user.locale ?? "zh-CN",
    preferences: { ...user.preferences },
    sessionsValidFrom: user.createdAt,
    createdAt: user.createdAt,
  });
  sample.audits.push({
    action: "account.registered",
    subject: { type: "account", id },
    actor: { id, kind: user.kind },
    now: user.createdAt,
    details: { kind: user.kind },
  });
  return id;
}

function phoneOf({ seal, keys }: Workbench, number: number | undefined) {
  if (number === undefined) return { phoneEncrypted: null, phoneHash: null };
  const phone = fictionalPhone(number);
  return {
    phoneEncrypted: seal(phone, "users.phone"),
    phoneHash: lookupHash(phone, "users.phone", keys),
  };
}

/** The accounts with fixed addresses, by key. Their organisations are the caller's matter. */
export function addSampleAccounts(bench: Workbench): Readonly<Record<SampleAccountKey, string>> {
  const ids = sampleAccounts.map((account: SampleAccount, at) => {
    const staff = hasSecondFactor(account);
    const { role } = account;
    const id = addUser(bench, {
      kind: account.kind,
      name: account.name,
      email: account.email,
      ...(role === "reviewer" || role === "approver" ? { officerRole: role } : {}),
      ...(account.kind === "officer" || account.kind === "counsellor"
        ? { region: HOME_REGION }
        : {}),
      locale: account.locale ?? "zh-CN",
      phone: at,
      createdAt: bench.ago(120),
    });
    if (staff) addSecondFactor(bench, id);
    return [account.key, id] as const;
  });
  return Object.fromEntries(ids) as Record<SampleAccountKey, string>;
}

function addSecondFactor({ sample, seal, random, ago, keys }: Workbench, userId: string): void {
  const user = sample.users.at(-1);
  if (user?.id !== userId) throw new Error("the second factor belongs to the user added last");
  user.totpSecretEncrypted = seal(sampleTotpSecret, "users.totp_secret");
  user.totpConfirmedAt = ago(119);
  for (const code of sampleRecoveryCodes) {
    sample.recoveryCodes.push({
      id: random.uuid(ago(119)),
      userId,
      codeHash: lookupHash(code, "recovery_codes.code", keys),
    });
  }
}

/** More staff than the sample accounts: other districts and the city, so that "other region" can be seen. */
export function addOtherStaff(bench: Workbench): void {
  const regions = ["140500", "140525", "140581", "140522"];
  regions.forEach((region, at) => {
    const createdAt = bench.ago(200 - at);
    const officer = { kind: "officer", region, createdAt } as const;
    addUser(bench, { ...officer, officerRole: "reviewer", email: `shenhe-${region}@example.cn` });
    addUser(bench, { ...officer, officerRole: "approver", email: `shenpi-${region}@example.cn` });
    addUser(bench, { kind: "counsellor", region, createdAt, email: `fudao-${region}@example.cn` });
  });
}
