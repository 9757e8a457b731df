import type { EmployerMember, Officer } from "#app/features/accounts/policy/index.ts";
import type { AuditActor } from "#app/features/audit/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { movePositions, previewMove } from "./move-positions.server.ts";
import type { Move, Outcome } from "./move-positions.server.ts";
import { publishing } from "./publish-position.server.ts";
import { submitting } from "./submit-position.server.ts";

const NOBODY = "";

/** Answers for every region: its code begins all others. */
const officer: Officer = {
  kind: "officer",
  userId: NOBODY,
  role: "approver",
  region: "",
  secondFactor: true,
};

/**
 * Hands in and publishes an organisation's drafts for whoever runs the product's commands. What the
 * posting review or the rules of submitting hold back stays a draft, and its outcome says why. The
 * trail names the command line, and no person, as who did it.
 */
export async function publishFromCommandLine(
  {
    organisationId,
    verified,
    ids,
  }: {
    readonly organisationId: string;
    readonly verified: boolean;
    readonly ids: readonly string[];
  },
  recordedAs: AuditActor,
  ctx: Context,
): Promise<Outcome[]> {
  const member: EmployerMember = {
    kind: "employer-member",
    userId: NOBODY,
    organisationId,
    role: "owner",
    verified,
  };
  const submit: Move = { ...submitting(null), recordedAs };
  const publish: Move = { ...publishing(null, ctx.now), recordedAs };
  const targets = ids.map((id) => ({ id }));
  const fit = await previewMove(submit, targets, member, ctx);
  const ready = fit.filter(({ verdict }) => verdict.ok);
  await movePositions(submit, ready, member, ctx);
  const published = await movePositions(publish, ready, officer, ctx);
  return [...fit.filter(({ verdict }) => !verdict.ok), ...published];
}
