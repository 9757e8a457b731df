import { redirect } from "@remix-run/node";
import { openChallenge, sealChallenge } from "#app/features/accounts/one-time-codes.server.ts";
import type { Challenge, CodePurpose } from "#app/features/accounts/one-time-codes.server.ts";
import { sendCode, type CodeRequest } from "#app/features/accounts/send-code.server.ts";
import { tellWait } from "#app/features/accounts/tell-wait.server.ts";
import { done } from "#app/http/redirects.server.ts";
import type { RouteArgs } from "#app/http/route.server.ts";
import { challengeCookie, clientOf, readChallengeCookie } from "#app/http/session.server.ts";
import { href } from "#app/links.ts";

type AskingPage = "accounts.signInCode" | "accounts.forgottenPassword";
type EnteringPage = "accounts.signInCodeEnter" | "accounts.resetPassword";

/** The code that this browser asked for; without one, back to where it is asked for. */
export async function askedChallenge(
  purpose: CodePurpose,
  from: AskingPage,
  { request, locale }: Pick<RouteArgs<unknown>, "request" | "locale">,
): Promise<Challenge> {
  const challenge = openChallenge(await readChallengeCookie(request), purpose);
  if (!challenge) throw redirect(href(locale, from));
  return challenge;
}

/** Sends a code and goes to the page where it is entered, which keeps where the person wanted to go. */
export async function sendAndGo(
  asked: Omit<CodeRequest, "locale">,
  to: EnteringPage,
  { ctx, locale, url, request, load }: RouteArgs<unknown>,
  notice?: "codeSentAgain",
) {
  const sent = await sendCode({ ...asked, locale }, await clientOf(request, load), ctx);
  if (!sent.ok) return tellWait(sent, { now: ctx.now, locale });
  const next = url.searchParams.get("next") ?? undefined;
  return done(href(locale, to, {}, { next }), notice, {
    "Set-Cookie": await challengeCookie(sealChallenge(sent.challenge)),
  });
}
