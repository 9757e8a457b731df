import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { exportCompanions, unsealBeside } from "./beside/companion-rows.server.ts";
import { readKeptWords } from "./keep-work.server.ts";
import { readContent } from "./read-content.server.ts";
import { unseal } from "./sealed.server.ts";

/** Every plan of a person with all it says and every version they agreed to, for the export of their data. */
export async function exportPlans({ userId }: Seeker, { db }: Context) {
  const rows = await db.plan.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      kind: true,
      state: true,
      listedOn: true,
      placedOn: true,
      outcome: true,
      agreements: {
        orderBy: { number: "asc" },
        select: {
          number: true,
          textEncrypted: true,
          digest: true,
          agreedAt: true,
          besideEncrypted: true,
        },
      },
    },
  });
  return {
    plans: await Promise.all(
      rows.map(async ({ id, agreements, ...plan }) => ({
        ...plan,
        ...(await readContent(db, id)),
        companions: await exportCompanions(db, id),
        kept: plan.placedOn
          ? await readKeptWords(db, { planId: id, placedOn: shanghaiDay(plan.placedOn) })
          : [],
        agreements: agreements.map(({ textEncrypted, besideEncrypted, ...agreement }) => ({
          ...agreement,
          beside: unsealBeside(besideEncrypted),
          text: unseal(textEncrypted, "plan_agreements.text"),
        })),
      })),
    ),
  };
}
