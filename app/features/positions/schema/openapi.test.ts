import { describe, expect, it } from "vitest";
import { z } from "zod";
import { apiParameters } from "./api-parameters.ts";
import { openApiDocument, positionPaths } from "./openapi.ts";

interface Described {
  readonly paths: Record<
    string,
    {
      readonly get: {
        readonly parameters: readonly { readonly name: string }[];
        readonly responses: Record<
          string,
          { readonly content: { readonly "application/json": { readonly schema: object } } }
        >;
      };
    }
  >;
}

const document = openApiDocument("https://tongtu.example", positionPaths) as unknown as Described;
const list = document.paths["/api/positions"]?.get;

describe("openapi.json", () => {
  it("describes every parameter that the API reads, by its name", () => {
    expect(list?.parameters.map(({ name }) => name)).toEqual(Object.keys(apiParameters.shape));
  });

  it("accepts an answer and refuses one with a field too many", () => {
    const schema = z.fromJSONSchema(
      list?.responses["200"]?.content["application/json"].schema as Parameters<
        typeof z.fromJSONSchema
      >[0],
    );
    const answer = {
      total: { value: 0, relation: "exact" },
      page: 1,
      pageCount: 0,
      next: null,
      degraded: false,
      positions: [],
    };
    expect(schema.safeParse(answer).success).toBe(true);
    expect(schema.safeParse({ ...answer, extra: 1 }).success).toBe(false);
    expect(schema.safeParse({ ...answer, page: "1" }).success).toBe(false);
  });
});
