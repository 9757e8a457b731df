import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  decryptField,
  encryptField,
  lookupHash,
  sealedWith,
  type Keys,
} from "./encryption.server.ts";

const key = (id: string) => ({ id, key: randomBytes(32) });
const old = key("2025a");
const current = key("2026a");
const lookupKey = randomBytes(32);
const keysOf = (...encryptionKeys: ReturnType<typeof key>[]) =>
  ({ encryptionKeys, lookupKey }) as unknown as Keys;

describe("field encryption", () => {
  it("gives back what was sealed, and never seals the same text the same way twice", () => {
    const keys = keysOf(current);
    const sealed = encryptField("14050219900101996112", "certificates.number", keys);
    expect(decryptField(sealed, "certificates.number", keys)).toBe("14050219900101996112");
    expect(sealed).not.toContain("1405021990");
    expect(encryptField("14050219900101996112", "certificates.number", keys)).not.toBe(sealed);
  });

  it("names its key, and reads old keys after a rotation", () => {
    const sealed = encryptField("13900000000", "users.phone", keysOf(old));
    expect(sealedWith(sealed)).toBe("2025a");
    const rotated = keysOf(current, old);
    expect(decryptField(sealed, "users.phone", rotated)).toBe("13900000000");
    expect(sealedWith(encryptField("13900000000", "users.phone", rotated))).toBe("2026a");
  });

  it("refuses a value moved to another field, altered, or sealed with an unknown key", () => {
    const keys = keysOf(current);
    const sealed = encryptField("甲", "users.phone", keys);
    expect(() => decryptField(sealed, "certificates.number", keys)).toThrow();
    expect(() => decryptField(`${sealed.slice(0, -2)}AA`, "users.phone", keys)).toThrow();
    expect(() => decryptField(sealed, "users.phone", keysOf(old))).toThrow("Cannot decrypt");
    expect(() => decryptField("not sealed", "users.phone", keys)).toThrow("Cannot decrypt");
  });

  it("looks numbers up by a keyed hash that depends on key and field", () => {
    const keys = keysOf(current);
    const hash = lookupHash("13900000000", "users.phone", keys);
    expect(lookupHash("13900000000", "users.phone", keys)).toBe(hash);
    expect(lookupHash("13900000000", "certificates.number", keys)).not.toBe(hash);
    const others = { ...keys, lookupKey: randomBytes(32) };
    expect(lookupHash("13900000000", "users.phone", others)).not.toBe(hash);
  });
});
