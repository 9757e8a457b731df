import { enter } from "./enter.js";

await enter("./test-reader.ts");
