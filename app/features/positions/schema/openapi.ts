import { z } from "zod";
import { apiLanguages, apiParameters } from "./api-parameters.ts";
import { apiPositionDetail, apiPositionList, apiProblem } from "./api.ts";

/** What a feature offers other programs: path → method → operation of OpenAPI. */
export type ApiPaths = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** The description of the API, made of the schemas that its answers are tested with. */
export function openApiDocument(origin: string, paths: ApiPaths): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    info: {
      title: "同途 Tongtu",
      version: "1",
      description:
        "What is public: open positions of verified employers, sums of the quota. No key is needed.",
    },
    servers: [{ url: origin }],
    paths,
  };
}

export const positionPaths = {
  "/api/positions": {
    get: {
      operationId: "listPositions",
      summary: "Open positions that answer a search",
      parameters: queryParameters(),
      responses: {
        "200": apiAnswer("The positions of one page", apiPositionList),
        "422": apiAnswer("A parameter cannot be used", apiProblem),
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
        "200": apiAnswer("The position", apiPositionDetail),
        "404": apiAnswer("There is no such open position", apiProblem),
      },
    },
  },
} as const satisfies ApiPaths;

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

/** A body of JSON as OpenAPI describes it. */
export function apiAnswer(description: string, schema: z.ZodType) {
  return { description, content: { "application/json": { schema: jsonSchema(schema) } } };
}

function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: "input", reused: "inline" });
  return rest;
}
