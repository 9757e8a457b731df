import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { findPublicSession } from "../find-public-session.server.ts";
import { renderSessionCalendar } from "../render-session-calendar.server.ts";
import { sessionParams } from "../schema/courses-query.ts";

export const loader = page(
  "training.calendar",
  { params: sessionParams },
  async ({ params, locale, ctx }) => {
    const session = await findPublicSession(params.sessionId, locale, ctx);
    if (!session || session.state === "cancelled" || session.state === "finished") throw notFound();
    return new Response(renderSessionCalendar(session, locale), {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'attachment; filename="session.ics"',
      },
    });
  },
);
