import { StartFailure } from "#db/embedded/failure.ts";
import { startProduct } from "./start/product.ts";

const began = performance.now();
const log = (line: string) => console.log(line);

try {
  const product = await startProduct({ development: process.argv.includes("--dev"), log });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  log(
    `\n同途已启动（${seconds} 秒）：${product.appUrl}\nTongtu is running (${seconds} s): ${product.appUrl}\n` +
      "按 Ctrl-C 停止。  Ctrl-C stops it.",
  );
} catch (error) {
  console.error(error instanceof StartFailure ? `\n${error.message}` : error);
  process.exit(1);
}
