import { redirect } from "@remix-run/node";
import { forgetFormPost, keptFormPost } from "#app/features/accounts/schema.ts";
import { keptValues } from "#app/http/form.server.ts";
import { forgetKeptForm, keepForm, keepFormOver } from "#app/http/kept-form.server.ts";
import { command } from "#app/http/route.server.ts";
import { sessionOf } from "#app/http/session.server.ts";

/** Keeps what a person types: while they type, and just before or after their session ran out. */
export const action = command(
  "accounts.keepForm",
  { forms: { keep: keptFormPost, forget: forgetFormPost } },
  async ({ intent, form, request, load, ctx }) => {
    const session = await sessionOf(request, load);
    if (session.state === "none") return new Response(null, { status: 403 });
    const userId = session.state === "open" ? session.person.userId : session.userId;
    const owner = { userId, path: form.path };
    if (intent === "forget") {
      await forgetKeptForm(owner, ctx);
      return redirect(form.path);
    }
    const typed = new FormData();
    for (const [name, value] of form.values) typed.append(name, value);
    const kept = { values: keptValues(typed), focusField: form.field ?? null };
    if (form.over === undefined) {
      await keepForm(owner, kept, ctx);
      return new Response(null, { status: 204 });
    }
    const verdict = await keepFormOver(owner, form.over, kept, ctx);
    if (!verdict.ok) return Response.json({ reason: verdict.reason }, { status: 409 });
    return Response.json({ keptAt: verdict.keptAt.toISOString() });
  },
);
