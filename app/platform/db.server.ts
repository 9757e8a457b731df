import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "#db/generated/client.ts";

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** The only constructor of the client. Several processes share one server, so pools stay small. */
export function connect(url: string, { poolSize = 10 } = {}): Database {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: poolSize }),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
}

let shared: Database | undefined;

/** This process's client. */
export function database(url: string, options?: { poolSize?: number }): Database {
  shared ??= connect(url, options);
  return shared;
}

export async function disconnect(): Promise<void> {
  await shared?.$disconnect();
  shared = undefined;
}

/** Where a command works: what a test replaces. */
export interface Context {
  readonly db: Database;
  readonly now: Date;
  readonly requestId?: string;
}
