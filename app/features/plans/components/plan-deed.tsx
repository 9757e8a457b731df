import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownPlan } from "../read-plan.server.ts";
import { useDay } from "./plan-words.tsx";

/** What the person did with the plan that waits for the counsellor. */
export function PlanDeed({ deed }: { readonly deed: NonNullable<ShownPlan["deed"]> }) {
  const t = useMessages("plans");
  const day = useDay();
  return (
    <Notice kind="info" isStanding>
      <p>{t(`deed.${deed.what}`, { day: day(deed.on) })}</p>
      <ActionForm intent="seen" idPrefix="seen-">
        <Button variant="secondary">{t("deed.seen")}</Button>
      </ActionForm>
    </Notice>
  );
}
