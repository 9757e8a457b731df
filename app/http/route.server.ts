import {
  data,
  redirect,
  unstable_parseMultipartFormData as parseMultipart,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { z } from "zod";
import { auditActor, type Person, type SessionState } from "#app/features/accounts/index.server.ts";
import { lacksSecondFactor, mayOpen, type Actor } from "#app/features/accounts/policy/index.ts";
import { actingActor, noteDelegated, noteReading } from "./acting.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { splitLocale, type Locale } from "#app/i18n/locales.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { routeOf, type RouteId } from "#app/route-table.ts";
import { notFound } from "./failures.server.ts";
import { parseForm, keptValues, type KeptValues } from "./form.server.ts";
import { forgetKeptForm, keepForm } from "./kept-form.server.ts";
import { isSameOrigin } from "./same-origin.server.ts";
import { actorOf, contextOf, sessionOf } from "./session.server.ts";

type OpenSession = Extract<SessionState, { state: "open" }>;

/** What a handler works with. `ctx` goes on to reads and commands. */
export interface RouteArgs<P> {
  readonly actor: Actor;
  readonly person: Person | null;
  readonly session: OpenSession | null;
  readonly locale: Locale;
  readonly params: P;
  readonly ctx: Context;
  readonly url: URL;
  readonly request: Request;
  readonly load: AppLoadContext;
}

/** What a submit that changes nothing came to: shown once with what was typed, kept nowhere, in no address. */
export interface AnsweredSubmit<A> {
  readonly kind: "answered";
  readonly intent: string;
  readonly answer: A;
  readonly values: KeptValues;
}

/** A failed submit, as the page gets it back. */
export type FailedSubmit =
  | {
      readonly kind: "invalid";
      readonly intent: string;
      readonly errors: Readonly<Record<string, string>>;
      readonly values: KeptValues;
    }
  | {
      readonly kind: "refused";
      readonly intent: string;
      readonly reason: string;
      readonly details: Readonly<Record<string, unknown>>;
      readonly values: KeptValues;
    };

interface Shapes<P extends z.ZodType, Q extends z.ZodType> {
  readonly params?: P;
  /** A tolerant schema: unknown filters are dropped and reported, never a failure. */
  readonly query?: Q;
}

/**
 * A loader with access, language and input settled by the table. In order: session → access →
 * params (404) → query → handler → audit of the view where the table asks for it.
 */
export function page<R, P extends z.ZodType = z.ZodUnknown, Q extends z.ZodType = z.ZodUnknown>(
  id: RouteId,
  shapes: Shapes<P, Q>,
  handler: (args: RouteArgs<z.infer<P>> & { readonly query: z.infer<Q> }) => Promise<R> | R,
) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<R> => {
    const args = await enter(id, request, context, params, shapes.params);
    const query = (shapes.query ?? z.unknown()).parse(queryOf(args.url)) as z.infer<Q>;
    const answer = await handler({ ...args, query });
    await auditView(id, args, params);
    await noteReading(id, args, params);
    return answer;
  };
}

/** A file of a multipart form while it arrives. */
export interface ArrivingPart {
  /** Name of the form's field. */
  readonly field: string;
  readonly name: string;
  readonly contentType: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Stores a file while it arrives; `value` stands for it in the form. A refusal is the field's error. */
export type ReceiveFile = (
  part: ArrivingPart,
  args: RouteArgs<unknown>,
) => Promise<Accepted<{ readonly value: string }> | Refused>;

type CommandAnswer = Response | Refused | Accepted<{ readonly shown: object }>;

/**
 * An action: session → access → params → origin → form by intent (422) → handler. The handler
 * answers with a redirect, with a refusal (409, words kept), or with something to show.
 */
export function command<
  F extends Readonly<Record<string, z.ZodType>>,
  P extends z.ZodType = z.ZodUnknown,
>(
  id: RouteId,
  shapes: { readonly params?: P; readonly forms: F; readonly receive?: ReceiveFile },
  handler: (
    args: RouteArgs<z.infer<P>> &
      { [I in keyof F & string]: { readonly intent: I; readonly form: z.infer<F[I]> } }[keyof F &
        string] & { readonly posted: FormData },
  ) => Promise<CommandAnswer> | CommandAnswer,
) {
  return async ({ request, params, context }: ActionFunctionArgs) => {
    if (!isSameOrigin(request.headers, env().appUrl)) throw new Response(null, { status: 403 });
    const receive = bringsFiles(request) ? shapes.receive : undefined;
    // Files are stored as they arrive: who may bring them is settled first.
    const early = receive && (await enter(id, request, context, params, shapes.params));
    const { posted, refusals } = early
      ? await receiveForm(request, early, receive)
      : { posted: await request.formData(), refusals: {} };
    if (!early) await keepIfExpired(id, request, context, posted);
    const args = early ?? (await enter(id, request, context, params, shapes.params));
    const intent = textOf(posted, "intent") || (Object.keys(shapes.forms)[0] ?? "");
    const schema = shapes.forms[intent];
    if (!schema) throw notFound();
    const parsed = parseForm(posted, schema);
    const outcome = Object.keys(refusals).length > 0 ? invalid(posted, refusals) : parsed;
    if (!outcome.ok) {
      context.memo.outcome = "invalid";
      const { errors, values } = outcome;
      return data({ kind: "invalid", intent, errors, values } satisfies FailedSubmit, 422);
    }
    const act = await noteDelegated(id, args, { intent, params });
    const answer = await act.around(() =>
      handler({ ...args, intent, form: outcome.form, posted } as never),
    );
    if (answer instanceof Response) {
      if (args.session) {
        const owner = { userId: args.session.person.userId, path: args.url.pathname };
        await forgetKeptForm(owner, args.ctx);
      }
      throw answer;
    }
    const values = keptValues(posted);
    if (answer.ok) {
      return data({ kind: "answered", intent, answer: answer.shown, values }, 200);
    }
    context.memo.outcome = "refused";
    const { ok: _ok, reason, ...details } = answer;
    return data({ kind: "refused", intent, reason, details, values } satisfies FailedSubmit, 409);
  };
}

/** A page may have forms with and without files. */
function bringsFiles(request: Request): boolean {
  return request.headers.get("Content-Type")?.startsWith("multipart/form-data") ?? false;
}

const LONGEST_TEXT = 65_536;

/** Reads a form piece by piece, handing its files on; `refusals` are message keys by field. */
async function receiveForm(
  request: Request,
  args: RouteArgs<unknown>,
  receive: ReceiveFile,
): Promise<{ readonly posted: FormData; readonly refusals: Record<string, string> }> {
  const refusals: Record<string, string> = {};
  const posted = await parseMultipart(request, async (part) => {
    const { name: field, filename: name, contentType, data: pieces } = part;
    if (name === undefined) return textOfPart(pieces);
    if (name === "") return "";
    const received = await receive({ field, name, contentType, pieces }, args);
    if (received.ok) return received.value;
    refusals[field] = `file.${received.reason}`;
    return "";
  });
  return { posted, refusals };
}

async function textOfPart(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length <= LONGEST_TEXT) kept.push(piece);
  }
  return Buffer.concat(kept).toString();
}

function invalid(posted: FormData, errors: Readonly<Record<string, string>>) {
  return { ok: false, errors, values: keptValues(posted) } as const;
}

async function enter<P extends z.ZodType>(
  id: RouteId,
  request: Request,
  load: AppLoadContext,
  params: unknown,
  shape?: P,
): Promise<RouteArgs<z.infer<P>>> {
  const url = new URL(request.url);
  const { locale } = splitLocale(url.pathname);
  const session = await sessionOf(request, load);
  const signedIn = actingActor(id, session) ?? actorOf(session);
  admit(id, signedIn, locale, url, session.state === "expired");
  // Half signed in is not signed in: pages for anyone act as for a visitor until the second factor.
  const isWhole = !(routeOf(id).access === "anyone" && lacksSecondFactor(signedIn));
  const actor: Actor = isWhole ? signedIn : { kind: "visitor" };
  const parsed = (shape ?? z.unknown()).safeParse(params);
  if (!parsed.success) throw notFound();
  const open = session.state === "open" && isWhole ? session : null;
  return {
    actor,
    person: open?.person ?? null,
    session: open,
    locale,
    params: parsed.data as z.infer<P>,
    ctx: contextOf(load),
    url,
    request,
    load,
  };
}

/** Throws the answer for somebody who may not open the route. */
function admit(id: RouteId, actor: Actor, locale: Locale, url: URL, hasEnded: boolean): void {
  const route = routeOf(id);
  if (route.localOnly && env().production) throw notFound();
  const verdict = mayOpen(actor, route.access);
  if (verdict.ok) return;
  if (verdict.reason === "second-factor") {
    if (route.beforeSecondFactor) return;
    throw redirect(href(locale, "accounts.secondFactor", {}, { next: url.pathname + url.search }));
  }
  if (verdict.reason === "sign-in") {
    const ended = hasEnded ? "time" : undefined;
    throw redirect(href(locale, "accounts.signIn", {}, { next: url.pathname + url.search, ended }));
  }
  if (route.access === "visitor-only") throw redirect(href(locale, "accounts.account"));
  throw new Response(null, { status: route.denied === "hidden" ? 404 : 403 });
}

/** A form that arrives after its session ran out is kept for its owner, who signs in and goes on. */
async function keepIfExpired(
  id: RouteId,
  request: Request,
  load: AppLoadContext,
  posted: FormData,
): Promise<void> {
  const session = await sessionOf(request, load);
  const { access } = routeOf(id);
  if (session.state !== "expired" || access === "anyone" || access === "visitor-only") return;
  const url = new URL(request.url);
  const focusField = textOf(posted, "focus-field") || null;
  const owner = { userId: session.userId, path: url.pathname };
  await keepForm(owner, { values: keptValues(posted), focusField }, contextOf(load));
  url.searchParams.set("kept", "1");
  const { locale } = splitLocale(url.pathname);
  const next = url.pathname + url.search;
  throw redirect(href(locale, "accounts.signIn", {}, { next, ended: "kept" }));
}

async function auditView(id: RouteId, args: RouteArgs<unknown>, params: object): Promise<void> {
  const { audit, subject: type = id.split(".")[0] ?? id } = routeOf(id);
  const action = audit?.view;
  if (!action) return;
  const subject = { type, id: Object.values(params).join("/") || id };
  const actor = auditActor(args.actor);
  const { db, now, requestId } = args.ctx;
  await db.$transaction((tx) => recordAudit(tx, { action, subject, actor, now, requestId }));
}

function textOf(posted: FormData, name: string): string {
  const value = posted.get(name);
  return typeof value === "string" ? value : "";
}

/** A query as an object; a repeated name is a list. */
function queryOf(url: URL): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}
