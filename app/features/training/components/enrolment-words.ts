import type { Translate } from "#app/i18n/translate.ts";
import type { TagTone } from "#app/ui/tag.tsx";
import type { enrolments } from "../messages/zh-CN/enrolments.ts";
import type { EnrolmentState } from "../policy/index.ts";

export type EnrolmentWords = Translate<typeof enrolments>;

export const enrolmentTones: Readonly<Record<EnrolmentState, TagTone>> = {
  applied: "warning",
  refused: "neutral",
  waiting: "warning",
  offered: "danger",
  enrolled: "success",
  withdrawn: "neutral",
  declined: "neutral",
  expired: "neutral",
  cancelled: "neutral",
  completed: "success",
  failed: "neutral",
  no_show: "neutral",
};
