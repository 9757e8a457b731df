import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// Plain JavaScript of any Node's age: an old one must be told so before it meets TypeScript.
const NEEDED = [20, 19];
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `需要 Node.js ${NEEDED.join(".")} 或更新的版本，现在是 ${process.versions.node}。请从 https://nodejs.org 安装。\n` +
      `Node.js ${NEEDED.join(".")} or later is needed; this is ${process.versions.node}. Install it from https://nodejs.org`,
  );
  process.exitCode = 1;
} else if (!existsSync(join(root, "node_modules", "tsx"))) {
  console.error(
    "还没有安装依赖：请先运行 npm ci。\nThe packages are not installed yet: run npm ci first.",
  );
  process.exitCode = 1;
} else {
  process.chdir(root);
  const { register } = await import("tsx/esm/api");
  register();
  await import("./start.ts");
}
