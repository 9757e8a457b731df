import { useMessages } from "#app/i18n/messages-context.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { Due } from "../policy/index.ts";
import { useDay } from "./day.ts";

/** What is due by when; late is said, not only coloured. */
export function DueTag({ due }: { readonly due: Due | null }) {
  const t = useMessages("registers");
  const day = useDay();
  if (due === null) return <>{t("due.none")}</>;
  const said = t(`due.${due.what}`, { day: day(due.by) });
  return due.isLate ? <Tag tone="danger">{t("due.late", { said })}</Tag> : <>{said}</>;
}
