import { page } from "#app/http/route.server.ts";
import { listForApi } from "../answer-api.server.ts";

export const loader = page("positions.apiList", {}, async ({ url, ctx }) => {
  const answer = await listForApi(url, ctx);
  const headers = { "Cache-Control": "public, max-age=60", "Access-Control-Allow-Origin": "*" };
  if (answer.ok) return Response.json(answer.list, { headers });
  const problem = { status: 422, title: "A parameter cannot be used", errors: answer.errors };
  return Response.json(problem, { status: 422, headers });
});
