import { hash, verify } from "@node-rs/argon2";

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The text to store for a password (argon2id with its own salt). NFKC, as input methods differ. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the stored text. Without one (no such account, or an account
 * without a password) it takes the same time and is false, so that time tells nothing.
 */
export async function passwordMatches(
  password: string,
  stored: string | null | undefined,
): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const matches = await verify(stored ?? (await decoy), password.normalize("NFKC"));
  return matches && Boolean(stored);
}
