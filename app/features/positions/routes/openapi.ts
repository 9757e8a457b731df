import { quotaPaths } from "#app/features/quotas/index.server.ts";
import { originOf } from "#app/http/origin.server.ts";
import { page } from "#app/http/route.server.ts";
import { openApiDocument, positionPaths } from "../schema/openapi.ts";

export const loader = page("positions.openapi", {}, () =>
  Response.json(openApiDocument(originOf(""), { ...positionPaths, ...quotaPaths }), {
    headers: { "Cache-Control": "public, max-age=3600", "Access-Control-Allow-Origin": "*" },
  }),
);
