import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { chromiumPath } from "../../../a11y-tests/chromium.ts";
import { requirePackages } from "./debian-packages.ts";

const run = promisify(execFile);
const PACKAGES = ["chromium-headless-shell", "fonts-noto-cjk"];
/** A Chromium and a Chinese font. */
export function requireBrowser(): Promise<void> {
  return requirePackages({
    packages: PACKAGES,
    isThere,
    told:
      `浏览器测试需要 Chromium 和中文字体：请安装 ${PACKAGES.join(" 和 ")}，或用 CHROMIUM 指定 Chromium 的路径。\n` +
      `The browser tests need Chromium and a Chinese font: install ${PACKAGES.join(" and ")} ` +
      `(Debian: apt-get install ${PACKAGES.join(" ")}), or name a Chromium in CHROMIUM.`,
  });
}

async function isThere(): Promise<boolean> {
  if (!existsSync(chromiumPath())) return false;
  const fonts = await run("fc-list", [":lang=zh-cn", "family"]).catch(() => undefined);
  return fonts !== undefined && fonts.stdout.trim() !== "";
}
