import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dateColumn, dayOf } from "./application-row.server.ts";
import { disclosedFields } from "./policy/index.ts";
import { consentsOf, contentOf, sectionsSelect } from "./read-content.server.ts";
import { unseal } from "./sealed.server.ts";

const PAGE = 50;

export interface OverdueAdjustment {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly positionId: string;
  readonly employer: string;
  readonly code: string | null;
  readonly words: string;
  readonly dueOn: PlainDate;
}

/**
 * Adjustments of the counsellor's district that an employer has left unanswered past their day, the oldest
 * first, a page at a time; only where the person agreed that their needs are shown.
 */
export async function listOverdueAdjustments(
  { after }: { readonly after?: string | undefined },
  actor: Counsellor,
  { db, now }: Context,
): Promise<{ readonly rows: readonly OverdueAdjustment[]; readonly next: string | null }> {
  const today = shanghaiDay(now);
  const region = { startsWith: regionStem(actor.region) };
  const rows = await db.applicationAdjustment.findMany({
    where: {
      state: "open",
      dueOn: { lt: dateColumn(today) },
      application: { position: { region } },
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take: PAGE + 1,
    select: {
      id: true,
      code: true,
      wordsEncrypted: true,
      dueOn: true,
      application: {
        select: {
          userId: true,
          organisationId: true,
          state: true,
          resumeState: true,
          nameHidden: true,
          positionId: true,
          position: { select: { title: true, region: true } },
          organisation: { select: { name: true } },
          consents: { where: { withdrawnAt: null }, select: { purpose: true } },
          sections: { where: { section: "identity" }, select: sectionsSelect },
        },
      },
    },
  });
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.flatMap(({ id, code, wordsEncrypted, dueOn, application }) => {
      const { position, organisation, positionId, consents, sections, ...state } = application;
      const fields = disclosedFields(
        {
          ...state,
          region: position.region,
          consents: consentsOf(consents),
          adjustmentOverdue: true,
        },
        actor,
      );
      if (!fields.includes("needs")) return [];
      return [
        {
          ...{ id, code, positionId, title: position.title, employer: organisation.name },
          name: contentOf(sections).identity.name,
          words: unseal(wordsEncrypted, "application_adjustments.words"),
          dueOn: dayOf(dueOn) ?? today,
        },
      ];
    }),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
