import { returnStates } from "../policy/return-states.ts";

/** What an officer has to do with: everything that was filed. Apart from the forms, so that zod stays out of the page. */
export const queueStates = returnStates.filter((state) => state !== "draft" && state !== "lapsed");
