import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// Plain JavaScript of any Node's age: an old one must be told so before it meets TypeScript.
const NEEDED = [20, 19];
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Why this machine cannot run the product yet, or undefined. */
export function reasonNotToEnter(version, hasPackages) {
  const [major, minor] = version.split(".").map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    return (
      `需要 Node.js ${NEEDED.join(".")} 或更新的版本，现在是 ${version}。请从 https://nodejs.org 安装。\n` +
      `Node.js ${NEEDED.join(".")} or later is needed; this is ${version}. Install it from https://nodejs.org`
    );
  }
  if (!hasPackages) {
    return "还没有安装依赖：请先运行 npm ci。\nThe packages are not installed yet: run npm ci first.";
  }
  return undefined;
}

/** Runs a TypeScript command from the repository's root, or says what is missing. */
export async function enter(command) {
  const hasPackages = existsSync(join(root, "node_modules", "tsx"));
  const reason = reasonNotToEnter(process.versions.node, hasPackages);
  if (reason) {
    console.error(reason);
    process.exitCode = 1;
    return;
  }
  process.chdir(root);
  const { register } = await import("tsx/esm/api");
  register();
  await import(command);
}
