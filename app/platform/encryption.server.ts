import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { env, type Environment } from "./env.server.ts";

/**
 * Field encryption for identity, certificate and phone numbers and other short sensitive text:
 * AES-256-GCM with the key's id in the value, so that keys rotate while old values stay readable.
 * Stored as `keyId.iv.tag.ciphertext`, base64url. `field` is bound in: a value cannot be moved to
 * another column.
 */
const IV_BYTES = 12;

export type Keys = Pick<Environment, "encryptionKeys" | "lookupKey">;

export function encryptField(text: string, field: string, keys: Keys = env()): string {
  const [current] = keys.encryptionKeys;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", current.key, iv);
  cipher.setAAD(Buffer.from(field));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"));
  return [current.id, ...parts].join(".");
}

/** Throws where the key is unknown or the value was altered or belongs to another field. */
export function decryptField(sealed: string, field: string, keys: Keys = env()): string {
  const [id, iv, tag, text] = sealed.split(".");
  const found = keys.encryptionKeys.find((candidate) => candidate.id === id);
  if (!found || !iv || !tag || text === undefined) throw new Error(`Cannot decrypt ${field}`);
  const decipher = createDecipheriv("aes-256-gcm", found.key, Buffer.from(iv, "base64url"));
  decipher.setAAD(Buffer.from(field));
  decipher.setAuthTag(Buffer.from(tag, "base64url"));
  const bytes = [decipher.update(Buffer.from(text, "base64url")), decipher.final()];
  return Buffer.concat(bytes).toString("utf8");
}

/** The id of the key a value was sealed with, for rotation. */
export function sealedWith(sealed: string): string {
  return sealed.slice(0, sealed.indexOf("."));
}

/** A keyed hash to look a number up by, without storing it in clear. */
export function lookupHash(text: string, field: string, keys: Keys = env()): string {
  return createHmac("sha256", keys.lookupKey).update(`${field}\0${text}`).digest("base64url");
}

/** For random tokens (sessions, invitations): the hash alone is stored. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** 32 random bytes, url-safe. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}
