import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { StartFailure } from "#db/embedded/failure.ts";

const run = promisify(execFile);

interface Needed {
  readonly packages: readonly string[];
  readonly isThere: () => Promise<boolean>;
  /** What a person is told who must install them. */
  readonly told: string;
}

/** Sees to Debian packages that tests need: as root on Debian they are installed, elsewhere they are asked for. */
export async function requirePackages({ packages, isThere, told }: Needed): Promise<void> {
  if (await isThere()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log(`Installing ${packages.join(", ")} with apt-get…`);
    await install(packages);
    if (await isThere()) return;
  }
  throw new StartFailure(told);
}

async function install(packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    await run("apt-get", ["update", "-q"], { env });
    await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], { env });
  } catch (error) {
    throw new StartFailure(`apt-get could not install ${packages.join(", ")}: ${String(error)}`);
  }
}
