import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { readCompanions, unsealBeside } from "./beside/companion-rows.server.ts";
import { wordsOf } from "./agree-on-plan.server.ts";
import { readerOf, scopeOf, type Planner } from "./plan-row.server.ts";
import { compareVersions, type PlanVersion } from "./policy/index.ts";
import { unseal } from "./sealed.server.ts";
import { agreedSelect, shownTo } from "./shown-to.server.ts";

/** As many as are offered to be compared, the newest. */
const MOST = 50;

/** The number of an agreed version, or the plan as it stands. */
export type VersionName = number | "now";

/**
 * Two versions of a plan and what differs, for the person and for a counsellor they agreed to; null for anybody else.
 * Where nothing is asked, the last that was agreed to against what stands now, or against the one before it.
 */
export async function readVersions(
  asked: {
    readonly planId: string;
    readonly from: VersionName | undefined;
    readonly to: VersionName | undefined;
  },
  actor: Planner,
  { db, now: at }: Context,
) {
  const row = await db.plan.findFirst({
    where: { id: asked.planId, ...scopeOf(actor) },
    select: {
      id: true,
      ...agreedSelect,
      user: { select: { name: true } },
      agreements: {
        orderBy: { number: "desc" },
        take: MOST,
        select: {
          number: true,
          agreedAt: true,
          digest: true,
          textEncrypted: true,
          besideEncrypted: true,
        },
      },
    },
  });
  if (!row || !shownTo(readerOf(actor), row).may("content")) return null;
  const { agreements } = row;
  const now = await wordsOf(db, row.id);
  const [last, before] = agreements;
  const isChanged = last !== undefined && last.digest !== now.digest;
  const known = (name: VersionName | undefined) =>
    name === "now" || agreements.some(({ number }) => number === name) ? name : undefined;
  const to = known(asked.to) ?? (isChanged || !last ? "now" : last.number);
  const from = known(asked.from) ?? (to === "now" ? last?.number : before?.number) ?? to;
  const textOf = (name: VersionName) => {
    const agreed = agreements.find(({ number }) => number === name);
    return agreed ? unseal(agreed.textEncrypted, "plan_agreements.text") : now.text;
  };
  const today = shanghaiDay(at);
  const standing = await readCompanions(db, { planId: row.id, digest: now.digest, today });
  const besideOf = (name: VersionName) => {
    const agreed = agreements.find(({ number }) => number === name);
    return agreed ? unsealBeside(agreed.besideEncrypted) : standing;
  };
  const read = (name: VersionName): PlanVersion => ({
    ...(JSON.parse(textOf(name)) as Omit<PlanVersion, "beside">),
    beside: besideOf(name),
  });
  return {
    ...{ planId: row.id, name: row.user.name, from, to },
    versions: agreements.map(({ number, agreedAt }) => ({ number, on: shanghaiDay(agreedAt) })),
    changes: compareVersions(read(from), read(to)),
  };
}
