import { enter } from "./enter.js";

await enter("./start.ts");
