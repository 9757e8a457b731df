import { z } from "zod";
import { writtenKinds } from "../policy/index.ts";
import { neededDay, planParams, text, words } from "./forms.ts";

const goalId = z.uuid();
const measureId = z.uuid();
export const goalParams = planParams.extend({ goalId });
export const measureParams = planParams.extend({ measureId });
export const ownGoalParams = z.object({ goalId });
export const ownMeasureParams = z.object({ measureId });

const version = z.coerce.number().int().min(1);
const drop = z.object({});
export const changeGoalForms = { change: z.object({ version, words, on: neededDay }), drop };
export const changeMeasureForms = {
  change: z.object({ version, words: text, on: neededDay }),
  drop,
};

/** What the person plans themselves: in words of their own. */
export const ownMeasureForm = z.object({
  kind: z.enum(writtenKinds, "error.choose"),
  words,
  plannedOn: neededDay,
});
