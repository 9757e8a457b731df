import { originOf } from "#app/http/origin.server.ts";
import { page } from "#app/http/route.server.ts";
import { openApiDocument } from "../schema/openapi.ts";

export const loader = page("positions.openapi", {}, () =>
  Response.json(openApiDocument(originOf("")), {
    headers: { "Cache-Control": "public, max-age=3600", "Access-Control-Allow-Origin": "*" },
  }),
);
