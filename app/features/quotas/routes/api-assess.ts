import { answerAssessment } from "#app/features/quotas/answer-assessment.server.ts";
import { readJson } from "#app/features/quotas/read-json.server.ts";
import { assessmentRequest, problemsOf } from "#app/features/quotas/schema/assessment-request.ts";
import { waitForAssessment } from "#app/features/quotas/take-assessment-turn.server.ts";
import { page } from "#app/http/route.server.ts";
import { clientOf } from "#app/http/session.server.ts";
import type { Locale } from "#app/i18n/locales.ts";

type Problem = { readonly path: string; readonly message: string };

export const loader = () => problem(405, "POST a declaration", [], { Allow: "POST" });

/** Changes nothing and asks for no session, so it may come from any program. */
export const action = page("quotas.apiAssess", {}, async ({ request, url, load, ctx }) => {
  if (request.method !== "POST") return loader();
  const { network } = await clientOf(request, load);
  const wait = await waitForAssessment(network, ctx);
  if (wait !== null) return problem(429, "Too many requests", [], { "Retry-After": String(wait) });
  const body = await readJson(request);
  if (!body.ok)
    return problem(422, "The body cannot be read", [{ path: "", message: body.reason }]);
  const parsed = assessmentRequest.safeParse(body.json);
  if (!parsed.success) return problem(422, "A field cannot be used", problemsOf(parsed.error));
  const answer = await answerAssessment(parsed.data, languageOf(url), ctx);
  if (answer.ok) return Response.json(answer.body, { headers: { "Cache-Control": "no-store" } });
  const missing = answer.reason === "no-parameters" ? (answer.missing ?? []) : [];
  const errors = missing.map((name) => ({ path: `parameters.${name}`, message: "no parameters" }));
  const path = pathOf[answer.reason];
  return problem(
    422,
    answer.reason,
    errors.length > 0 ? errors : [{ path, message: answer.reason }],
  );
});

const pathOf = {
  "no-parameters": "dataYear",
  "not-subject": "employer.kind",
  "no-staff": "headcount.months",
  "count-exceeds-twice-staff": "disabledCount",
  "quota-below-floor": "parameters.quotaRatio",
  "filed-before-window": "filedOn",
} as const;

function languageOf(url: URL): Locale {
  return url.searchParams.get("lang") === "en" ? "en" : "zh-CN";
}

function problem(
  status: number,
  title: string,
  errors: readonly Problem[],
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(
    { status, title, errors },
    { status, headers: { "Cache-Control": "no-store", ...headers } },
  );
}
