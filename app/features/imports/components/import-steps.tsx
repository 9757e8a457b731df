import { useMessages } from "#app/i18n/messages-context.tsx";
import { Steps } from "#app/ui/steps.tsx";

/** How far one is on the way from a file to drafts; `current` from 0. */
export function ImportSteps({ current }: { readonly current: 0 | 1 | 2 }) {
  const t = useMessages("imports");
  const labels = [t("steps.file"), t("steps.columns"), t("steps.preview")];
  return <Steps steps={labels.map((label) => ({ label }))} current={current} />;
}
