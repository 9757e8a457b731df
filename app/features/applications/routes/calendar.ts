import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { readOwnApplication } from "../person/read-own-application.server.ts";
import { renderCalendar } from "../render-calendar.server.ts";
import { applicationParams } from "../schema/forms.ts";

export const loader = page(
  "applications.calendar",
  { params: applicationParams },
  async ({ params, actor, locale, ctx }) => {
    const application = await readOwnApplication(
      params.applicationId,
      seekerOf(actor),
      locale,
      ctx,
    );
    if (!application) throw notFound();
    const calendar = renderCalendar(application, locale, ctx.now);
    if (calendar === null) throw notFound();
    return new Response(calendar, {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'attachment; filename="interview.ics"',
        "Cache-Control": "private, no-store",
      },
    });
  },
);
