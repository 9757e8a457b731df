import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { OpenedFile } from "#app/platform/store-file.server.ts";

/** Always as a download and never guessed at: what somebody sent is not shown as a page of ours. */
export function fileResponse({ name, contentType, size, pieces }: OpenedFile): Response {
  return new Response(createReadableStreamFromReadable(Readable.from(pieces)), {
    headers: {
      "Content-Type": contentType,
      "Content-Length": String(size),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
