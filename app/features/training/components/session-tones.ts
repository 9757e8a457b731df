import type { TagTone } from "#app/ui/tag.tsx";
import type { SessionState } from "../policy/index.ts";

export const sessionTones: Readonly<Record<SessionState, TagTone>> = {
  draft: "neutral",
  submitted: "accent",
  sent_back: "warning",
  published: "success",
  running: "success",
  finished: "neutral",
  cancelled: "neutral",
};
