import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { letterRule } from "./policy/index.ts";
import type { RewardState } from "./policy/index.ts";
import { listWriters } from "./tell-employer.server.ts";
import type { Addressed } from "./tell-employer.server.ts";
import { writeLetter } from "./write-letter.server.ts";
import type { LetterToWrite } from "./write-letter.server.ts";

/** What is told: states that the employer did not bring about, and a sum that finance has anew. */
const TOLD = ["returned", "approved", "refused", "handed_over", "corrected", "paid"] as const;
type Told = (typeof TOLD)[number];

const isTold = (what: string): what is Told => (TOLD as readonly string[]).includes(what);

interface ToldReward extends Addressed {
  readonly amountFen: bigint;
}

interface Decision {
  readonly to: RewardState | "corrected";
  readonly reason: string;
}

/** A decision on the reward as a letter; null where none is sent. */
export function rewardLetter(reward: ToldReward, { to, reason }: Decision): LetterToWrite | null {
  if (!isTold(to)) return null;
  const { organisationId, organisation, year, amountFen } = reward;
  const kind = `reward-${to}` as const;
  const text = (locale: Locale) => {
    const t = speaker("rewards", locale);
    const words = {
      name: organisation.name,
      year,
      reason,
      amount: formatYuan(Number(amountFen), locale),
      link: env().appUrl + href(locale, "rewards.own", { year: String(year) }),
      site: speaker("shell", locale)("site.name"),
    };
    return { title: t(`mail.${to}.subject`, words), body: t(`mail.${to}.body`, words) };
  };
  return { organisationId, year, kind, rule: letterRule(kind), text };
}

/** Keeps a decision on the reward as a letter, and queues it to the owners and the HR of an employer, each in their own language. */
export async function tellReward(
  tx: Transaction,
  reward: ToldReward,
  decision: Decision,
  now: Date,
): Promise<void> {
  const letter = rewardLetter(reward, decision);
  if (!letter) return;
  await writeLetter(tx, letter, now);
  for (const { email, locale } of await listWriters(tx, reward.organisationId)) {
    const { title: subject, body } = letter.text(locale);
    await queueMessage(tx, { channel: "mail", to: email, subject, body, locale }, now);
  }
}
