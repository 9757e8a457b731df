import { enter } from "./enter.js";

await enter("./test.ts");
