export { quotaPaths } from "./describe-api.server.ts";
export { listParameterRows, parametersVersion } from "./list-parameter-rows.server.ts";
