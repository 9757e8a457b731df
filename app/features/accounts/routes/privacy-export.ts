import { exportDelegations } from "#app/features/accounts/delegations/reads.server.ts";
import { exportOwnData } from "#app/features/accounts/certificates/privacy.server.ts";
import { exportApplications } from "#app/features/applications/index.server.ts";
import { exportProfile } from "#app/features/matching/index.server.ts";
import { exportPlans } from "#app/features/plans/index.server.ts";
import {
  exportAidChecks,
  exportFamilyLinks,
  exportRegister,
} from "#app/features/registers/index.server.ts";
import { exportEnrolments } from "#app/features/training/index.server.ts";
import { forbidden } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";

/** All that is kept about a person, for themselves. */
export const loader = page("certificates.export", {}, async ({ actor, ctx }) => {
  if (actor.kind === "visitor") throw forbidden();
  const account = await exportOwnData(actor, ctx);
  const data =
    actor.kind === "seeker"
      ? {
          ...account,
          ...(await exportApplications(actor, ctx)),
          ...(await exportProfile(actor, ctx)),
          ...(await exportPlans(actor, ctx)),
          ...(await exportDelegations(actor, ctx)),
          ...(await exportRegister(actor, ctx)),
          ...(await exportFamilyLinks(actor, ctx)),
          ...(await exportAidChecks(actor, ctx)),
          ...(await exportEnrolments(actor, ctx)),
        }
      : account;
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="my-data.json"',
      "Cache-Control": "no-store",
    },
  });
});
