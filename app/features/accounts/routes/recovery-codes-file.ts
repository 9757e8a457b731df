import { inFours } from "#app/features/accounts/policy/index.ts";
import { openRecoveryCodes } from "#app/features/accounts/set-up-second-factor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { readChallengeCookie } from "#app/http/session.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";

/** The fresh recovery codes as a text file, as long as the page shows them. */
export const loader = page("accounts.recoveryCodesFile", {}, async ({ request, locale }) => {
  const codes = openRecoveryCodes(await readChallengeCookie(request));
  if (!codes) throw notFound();
  const t = speaker("accounts", locale);
  const lines = [
    t("recoveryCodes.file"),
    "",
    ...codes.map((code, at) => `${at + 1}. ${inFours(code)}`),
  ];
  return new Response(`${lines.join("\r\n")}\r\n`, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": 'attachment; filename="recovery-codes.txt"',
      "Cache-Control": "no-store",
    },
  });
});
