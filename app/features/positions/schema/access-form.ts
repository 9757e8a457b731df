import { z } from "zod";
import { workplaceAccess } from "../policy/index.ts";
import { codes, text, version } from "./form-values.ts";

export const accessForm = z.object({
  version,
  accessFacts: codes(workplaceAccess),
  accessNote: text(2_000),
});
