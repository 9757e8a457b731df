import { z } from "zod";
import { wordLimits } from "../policy/index.ts";
import { words } from "./employer-forms.ts";

/** Forms around people who are kept in mind, and the invitations they get. */

export const keptForm = z.object({ applicationId: z.uuid() });
export const invitationForm = z.object({
  positionId: z.uuid("error.choose"),
  words: words(wordLimits.message),
});
export const invitationParams = z.object({ invitationId: z.uuid() });
