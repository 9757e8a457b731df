import { z } from "zod";
import { forbidden } from "#app/http/failures.server.ts";
import { command } from "#app/http/route.server.ts";

/** Any request extends a session; this one says until when. */
export const action = command(
  "accounts.extendSession",
  { forms: { extend: z.object({}) } },
  ({ session, ctx }) => {
    if (!session) throw forbidden();
    const secondsLeft = Math.floor((session.expiresAt.getTime() - ctx.now.getTime()) / 1000);
    return Response.json({ secondsLeft });
  },
);
