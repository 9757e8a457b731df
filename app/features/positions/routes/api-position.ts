import { z } from "zod";
import { page } from "#app/http/route.server.ts";
import { isLocale } from "#app/i18n/locales.ts";
import { findForApi } from "../answer-api.server.ts";

export const loader = page(
  "positions.apiPosition",
  { params: z.object({ positionId: z.string() }) },
  async ({ params, url, ctx }) => {
    const lang = url.searchParams.get("lang") ?? "zh-CN";
    const id = z.uuid().safeParse(params.positionId);
    const position = id.success && isLocale(lang) ? await findForApi(id.data, lang, ctx) : null;
    const headers = { "Cache-Control": "public, max-age=60", "Access-Control-Allow-Origin": "*" };
    if (position) return Response.json(position, { headers });
    const problem = { status: 404, title: "There is no such open position", errors: [] };
    return Response.json(problem, { status: 404, headers });
  },
);
