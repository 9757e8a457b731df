import { newToken } from "#app/platform/encryption.server.ts";

/** Stands hidden in a form of words: posted twice, it is known as the same. */
export function newOnceKey(): string {
  return newToken();
}
