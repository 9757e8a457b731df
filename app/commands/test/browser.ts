import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { StartFailure } from "#db/embedded/failure.ts";

const run = promisify(execFile);
const PACKAGES = ["chromium", "fonts-noto-cjk"];

/** Sees to a Chromium and a Chinese font: as root on Debian they are installed, elsewhere they are asked for. */
export async function requireBrowser(): Promise<void> {
  if (await isThere()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log(`Installing ${PACKAGES.join(" and ")} with apt-get…`);
    await install();
    if (await isThere()) return;
  }
  throw new StartFailure(
    `浏览器测试需要 Chromium 和中文字体：请安装 ${PACKAGES.join(" 和 ")}，或用 CHROMIUM 指定 Chromium 的路径。\n` +
      `The browser tests need Chromium and a Chinese font: install ${PACKAGES.join(" and ")} ` +
      `(Debian: apt-get install ${PACKAGES.join(" ")}), or name a Chromium in CHROMIUM.`,
  );
}

async function isThere(): Promise<boolean> {
  if (!existsSync(process.env.CHROMIUM ?? "/usr/bin/chromium")) return false;
  const fonts = await run("fc-list", [":lang=zh-cn", "family"]).catch(() => undefined);
  return fonts !== undefined && fonts.stdout.trim() !== "";
}

async function install(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    await run("apt-get", ["update", "-q"], { env });
    await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...PACKAGES], { env });
  } catch (error) {
    throw new StartFailure(`apt-get could not install ${PACKAGES.join(" and ")}: ${String(error)}`);
  }
}
