import pg from "pg";
import {
  sampleAccounts,
  samplePassword,
  sampleRecoveryCodes,
  sampleTotpSecret,
} from "#db/seed/sample-accounts.ts";
import { runNode } from "./make.ts";

type Log = (line: string) => void;

/** Fills an empty database with the sample and makes it findable; a database with people is left alone. */
export async function makeSampleData(
  url: string,
  variables: Readonly<Record<string, string | undefined>>,
  log: Log,
): Promise<void> {
  if (await hasPeople(url)) return;
  log("写入示例数据并建立搜索索引…  Writing sample data and the search index…");
  const options = { env: variables, failed: "The sample data could not be written" };
  await runNode(["--import", "tsx", "app/commands/seed.ts"], options);
}

/** Prints who one can sign in as, where the sample is what the database holds. */
export async function printAccounts(url: string, log: Log): Promise<void> {
  if (!(await hasPeople(url, sampleAccounts[0].email))) return;
  const lines = sampleAccounts.map(
    (account) => `  ${account.email}  ${account.what.zh}  ${account.what.en}`,
  );
  log(
    [
      "\n示例账号（虚构，仅供本机试用） Sample accounts, fictional, for this machine only:",
      ...lines,
      `  密码 Password: ${samplePassword}`,
      `  工作人员还要输入动态验证码，密钥：${sampleTotpSecret}；或用恢复码，每个一次：  ` +
        `Staff also need a code of this key, or a recovery code, each once:`,
      `  ${sampleRecoveryCodes.join(" ")}`,
    ].join("\n"),
  );
}

async function hasPeople(url: string, email?: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT FROM users WHERE $1::text IS NULL OR email = $1 LIMIT 1",
      [email ?? null],
    );
    return rows.length > 0;
  } finally {
    await client.end();
  }
}
