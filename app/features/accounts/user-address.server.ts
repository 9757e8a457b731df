import type { Database, Transaction } from "#app/platform/db.server.ts";
import { decryptField, encryptField, lookupHash } from "#app/platform/encryption.server.ts";
import type { Address } from "./policy/index.ts";

const PHONE = "users.phone";

/** The columns of a mobile number: encrypted to show it, hashed to find it. */
export function phoneColumns(number: string) {
  return { phoneEncrypted: encryptField(number, PHONE), phoneHash: lookupHash(number, PHONE) };
}

export function readPhone(encrypted: string): string {
  return decryptField(encrypted, PHONE);
}

/** The columns a verified address fills. */
export function addressColumns(address: Address, now: Date) {
  return address.channel === "mail"
    ? { email: address.value, emailVerifiedAt: now }
    : phoneColumns(address.value);
}

/** The account that signs in with this address, or null. */
export function findUserByAddress(db: Database | Transaction, address: Address) {
  return db.user.findUnique({
    where:
      address.channel === "mail"
        ? { email: address.value }
        : { phoneHash: lookupHash(address.value, PHONE) },
    select: {
      id: true,
      kind: true,
      officerRole: true,
      name: true,
      locale: true,
      email: true,
      passwordHash: true,
      sessionsValidFrom: true,
      suspendedAt: true,
      closedAt: true,
    },
  });
}
export type UserByAddress = NonNullable<Awaited<ReturnType<typeof findUserByAddress>>>;
