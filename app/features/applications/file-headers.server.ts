import type { OpenedFile } from "./open-file.server.ts";

/** Always as a download and never guessed at: what somebody sent is not shown as a page of ours. */
export function fileHeaders({ name, contentType, size }: Omit<OpenedFile, "pieces">) {
  return {
    "Content-Type": contentType,
    "Content-Length": String(size),
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  };
}
