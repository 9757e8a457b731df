import { randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import {
  decryptField,
  encryptField,
  sealedWith,
  type Keys,
} from "#app/platform/encryption.server.ts";
import { env } from "#app/platform/env.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { encryptedColumns, rotateKeys } from "./rotate-keys.server.ts";

const database = await testDatabase();
const db = connect(database.url);
const older = { id: "older", key: randomBytes(32) };
const [current] = env().encryptionKeys;

beforeEach(() => database.reset());

describe("key rotation", () => {
  it("seals every value of an older key again, once, and leaves the rest", async () => {
    const keys = { encryptionKeys: [older], lookupKey: env().lookupKey } as unknown as Keys;
    const users = Array.from({ length: 1_203 }, (_, index) => ({
      kind: "seeker" as const,
      name: `第${index}位`,
      phoneEncrypted: encryptField(`1990000${index}`, "users.phone", keys),
    }));
    await db.user.createMany({ data: users });
    await db.user.create({
      data: {
        kind: "seeker",
        name: "新",
        phoneEncrypted: encryptField("19900009999", "users.phone"),
      },
    });
    vi.spyOn(env(), "encryptionKeys", "get").mockReturnValue([current, older]);
    const told = await rotateKeys(db);
    expect(told.find(({ column }) => column === "users.phone_encrypted")?.rewritten).toBe(1_203);
    const again = await rotateKeys(db);
    expect(again.every(({ rewritten }) => rewritten === 0)).toBe(true);
    const rows = await db.user.findMany({
      orderBy: { name: "asc" },
      select: { name: true, phoneEncrypted: true },
    });
    expect(new Set(rows.map(({ phoneEncrypted }) => sealedWith(phoneEncrypted ?? "")))).toEqual(
      new Set([current.id]),
    );
    const seventh = rows.find(({ name }) => name === "第7位");
    expect(decryptField(seventh?.phoneEncrypted ?? "", "users.phone")).toBe("19900007");
  });

  it("knows every encrypted column of the schema", () => {
    const folder = new URL("../../../prisma/schema/", import.meta.url);
    const schema = readdirSync(folder)
      .map((file) => readFileSync(new URL(file, folder), "utf8"))
      .join("\n");
    const inSchema = schema.match(/@map\("\w+_encrypted"\)/g)?.length;
    expect(encryptedColumns).toHaveLength(inSchema ?? 0);
  });
});
