import { rebuildAll } from "./rebuild-all.ts";

await rebuildAll(console.log);
