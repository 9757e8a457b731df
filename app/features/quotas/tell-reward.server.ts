import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatYuan } from "#app/i18n/format.ts";
import { href } from "#app/links.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import type { RewardState } from "./policy/index.ts";
import { listWriters } from "./tell-employer.server.ts";

/** States whose coming is told; the rest the employer brought about, or can see. */
const TOLD = ["returned", "approved", "refused"] as const;
type Told = (typeof TOLD)[number];

interface ToldReward {
  readonly organisationId: string;
  readonly year: number;
  readonly amountFen: bigint;
  readonly organisation: { readonly name: string };
}

/** Queues a decision on the reward to the owners and the HR of an employer, each in their own language. */
export async function tellReward(
  tx: Transaction,
  { organisationId, organisation, year, amountFen }: ToldReward,
  { to, reason }: { readonly to: RewardState; readonly reason: string },
  now: Date,
): Promise<void> {
  const isTold = (state: RewardState): state is Told => (TOLD as readonly string[]).includes(state);
  if (!isTold(to)) return;
  for (const { email, locale } of await listWriters(tx, organisationId)) {
    const t = speaker("rewards", locale);
    const words = {
      name: organisation.name,
      year,
      reason,
      amount: formatYuan(Number(amountFen), locale),
      link: env().appUrl + href(locale, "rewards.own", { year: String(year) }),
      site: speaker("shell", locale)("site.name"),
    };
    const subject = t(`mail.${to}.subject`, words);
    const body = t(`mail.${to}.body`, words);
    await queueMessage(tx, { channel: "mail", to: email, subject, body, locale }, now);
  }
}
