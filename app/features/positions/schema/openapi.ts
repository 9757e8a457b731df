import { z } from "zod";
import { apiLanguages, apiParameters } from "./api-parameters.ts";
import { apiPositionDetail, apiPositionList, apiProblem } from "./api.ts";

/** The description of the reading API, made of the schemas that its answers are tested with. */
export function openApiDocument(origin: string): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    info: {
      title: "同途 Tongtu: open positions",
      version: "1",
      description: "Reads what is public: open positions of verified employers. No key is needed.",
    },
    servers: [{ url: origin }],
    paths: {
      "/api/positions": {
        get: {
          operationId: "listPositions",
          summary: "Open positions that answer a search",
          parameters: queryParameters(),
          responses: {
            "200": answer("The positions of one page", jsonSchema(apiPositionList)),
            "422": answer("A parameter cannot be used", jsonSchema(apiProblem)),
          },
        },
      },
      "/api/positions/{positionId}": {
        get: {
          operationId: "getPosition",
          summary: "One open position",
          parameters: [
            {
              name: "positionId",
              in: "path",
              required: true,
              schema: { type: "string", format: "uuid" },
            },
            { name: "lang", in: "query", schema: { type: "string", enum: [...apiLanguages] } },
          ],
          responses: {
            "200": answer("The position", jsonSchema(apiPositionDetail)),
            "404": answer("There is no such open position", jsonSchema(apiProblem)),
          },
        },
      },
    },
  };
}

function queryParameters() {
  const { properties = {} } = jsonSchema(apiParameters) as {
    properties?: Record<string, { description?: string; type?: string }>;
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    ...(description ? { description } : {}),
    schema,
    ...(schema.type === "array" ? { style: "form", explode: true } : {}),
  }));
}

function answer(description: string, schema: unknown) {
  return { description, content: { "application/json": { schema } } };
}

function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: "input", reused: "inline" });
  return rest;
}
