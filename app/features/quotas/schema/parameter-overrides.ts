import { z } from "zod";
import { parameterDefinitions, parameterNames, isParameterValue } from "../policy/index.ts";
import type { ParameterDefinition, ParameterName } from "../policy/index.ts";
import { yuan } from "./request-values.ts";

/** The name of a parameter in JSON: `local-average-wage` is `localAverageWage`. */
export function jsonNameOf(name: ParameterName): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const LONGEST_VALUE = 30;

function valueOf(name: ParameterName) {
  const definition: ParameterDefinition = parameterDefinitions[name];
  const text = definition.shape === "fen" ? yuan.transform(String) : z.string().max(LONGEST_VALUE);
  const used = text.refine(
    (value) => isParameterValue(name, value),
    "not a value of this parameter",
  );
  return used.optional();
}

/** Values that stand in for stored rows in one trial, by their names in JSON. */
export const parameterOverrides = z
  .strictObject(Object.fromEntries(parameterNames.map((name) => [jsonNameOf(name), valueOf(name)])))
  .transform((given) =>
    parameterNames.flatMap((name) => {
      const value = given[jsonNameOf(name)];
      return value === undefined ? [] : [{ name, value }];
    }),
  );
export type ParameterOverride = z.infer<typeof parameterOverrides>[number];
