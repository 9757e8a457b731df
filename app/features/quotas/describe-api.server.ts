import { apiAnswer, apiProblem, type ApiPaths } from "#app/features/positions/index.server.ts";
import { assessmentAnswer } from "./schema/assessment-answer.ts";
import { assessmentRequest } from "./schema/assessment-request.ts";

/** The sums of the quota as /openapi.json describes them. */
export const quotaPaths = {
  "/api/quota-assessments": {
    post: {
      operationId: "assessQuota",
      summary: "The employment security fund and the reward of a data year, with the working",
      description:
        "Nothing is kept. `parameters` stand in for stored values in a trial; the answer names them in `overridden`.",
      requestBody: { required: true, ...apiAnswer("What an employer declares", assessmentRequest) },
      responses: {
        "200": apiAnswer("The assessment", assessmentAnswer),
        "422": apiAnswer("A field cannot be used, or there are no parameters", apiProblem),
        "429": apiAnswer("Too many requests; Retry-After says how long to wait", apiProblem),
      },
    },
  },
} as const satisfies ApiPaths;
