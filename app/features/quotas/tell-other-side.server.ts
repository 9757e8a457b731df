import { speaker } from "#app/i18n/catalogue.server.ts";
import { href } from "#app/links.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import type { DispatchRow } from "./dispatch-row.server.ts";
import type { DispatchMove, DispatchSide } from "./policy/index.ts";
import { listWriters } from "./tell-employer.server.ts";

/** Queues what one side did to the owners and the HR of the other, each in their own language. */
export async function tellOtherSide(
  tx: Transaction,
  { id, year, agencyId, hostId, agency, host }: DispatchRow,
  {
    move,
    side,
    reason,
  }: { readonly move: DispatchMove; readonly side: DispatchSide | null; readonly reason: string },
  now: Date,
): Promise<void> {
  const [told, by] = side === "agency" ? [hostId, agency.name] : [agencyId, host.name];
  for (const { email, locale } of await listWriters(tx, told)) {
    const t = speaker("dispatch", locale);
    const link =
      env().appUrl + href(locale, "dispatch.one", { year: String(year), dispatchId: id });
    const site = speaker("shell", locale)("site.name");
    const words = { by, year, reason, link, site };
    const subject = t(`mail.${move}.subject`, words);
    const body = t(`mail.${move}.body`, words);
    await queueMessage(tx, { channel: "mail", to: email, subject, body, locale }, now);
  }
}
