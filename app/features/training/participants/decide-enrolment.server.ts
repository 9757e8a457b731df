import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { enrolmentInState } from "../enrolment/enrolment-row.server.ts";
import { moveOneEnrolment } from "../enrolment/move-enrolment.server.ts";
import type { EnrolmentMoveVerdict } from "../enrolment/move-enrolment.server.ts";
import { mayApprove } from "../policy/index.ts";
import { sealWords } from "../sealed.server.ts";

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Gives a seat, or a place in the queue where none is free; every adjustment has been answered first. */
export function approveEnrolment(
  seen: Seen,
  actor: ProviderMember,
  ctx: Context,
): Promise<EnrolmentMoveVerdict> {
  return moveOneEnrolment(
    {
      ...seen,
      move: "approve",
      check: (row) =>
        mayApprove({
          openAdjustments: row._count.adjustments,
          sessionHasBegun: enrolmentInState(row, ctx.now).sessionHasBegun,
        }),
    },
    actor,
    ctx,
  );
}

/** Refuses with a reason that the person reads. */
export function refuseEnrolment(
  { words, ...seen }: Seen & { readonly words: string },
  actor: ProviderMember,
  ctx: Context,
): Promise<EnrolmentMoveVerdict> {
  return moveOneEnrolment(
    {
      ...seen,
      move: "refuse",
      words,
      columns: () => ({ endWordsEncrypted: sealWords(words, "enrolments.end_words") }),
    },
    actor,
    ctx,
  );
}
