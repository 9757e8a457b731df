import { keptFormPost } from "#app/features/accounts/schema.ts";
import { keptValues } from "#app/http/form.server.ts";
import { keepForm } from "#app/http/kept-form.server.ts";
import { command } from "#app/http/route.server.ts";
import { sessionOf } from "#app/http/session.server.ts";

/** Keeps what a person typed, just before or just after their session ran out. */
export const action = command(
  "accounts.keepForm",
  { forms: { keep: keptFormPost } },
  async ({ form, request, load, ctx }) => {
    const session = await sessionOf(request, load);
    if (session.state === "none") return new Response(null, { status: 403 });
    const userId = session.state === "open" ? session.person.userId : session.userId;
    const typed = new FormData();
    for (const [name, value] of form.values) typed.append(name, value);
    const kept = { values: keptValues(typed), focusField: form.field ?? null };
    await keepForm({ userId, path: form.path }, kept, ctx);
    return new Response(null, { status: 204 });
  },
);
