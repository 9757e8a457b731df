import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { disclosedFields } from "../policy/index.ts";
import type { ApplicationState, DisclosureField } from "../policy/index.ts";
import { consentsOf } from "../read-content.server.ts";

/** What of an application's row the ladder asks for; `consents` are those that stand. */
interface OnLadder {
  readonly userId: string;
  readonly organisationId: string;
  readonly state: ApplicationState;
  readonly resumeState: ApplicationState | null;
  readonly nameHidden: boolean;
  readonly position: { readonly region: string | null };
  readonly consents: readonly { readonly purpose: string }[];
}

/** The fields of an application that this member is shown where it stands now. */
export function shownFields(row: OnLadder, actor: EmployerMember): readonly DisclosureField[] {
  const { userId, organisationId, state, resumeState, nameHidden, position } = row;
  return disclosedFields(
    {
      ...{ userId, organisationId, state, resumeState, nameHidden },
      region: position.region,
      consents: consentsOf(row.consents),
      adjustmentOverdue: false,
    },
    actor,
  );
}
