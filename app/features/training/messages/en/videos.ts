import type { Translation } from "#app/i18n/translate.ts";
import type { videos as zhCN } from "../zh-CN/videos.ts";

export const videos = {
  "video.title": "Videos",
  "video.captions": "Captions: {captions}",
  "video.captionsOf": "Caption file of “{title}”",
  "video.transcriptOf": "Transcript of “{title}”",
  "session.contactLine": "To enrol and ask: {people}",
} as const satisfies Translation<typeof zhCN>;
