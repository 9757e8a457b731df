import { z } from "zod";
import { notFound } from "#app/http/failures.server.ts";
import { fileResponse } from "#app/http/file-response.server.ts";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { openFile } from "../open-file.server.ts";

export const loader = page(
  "applications.file",
  { params: z.object({ applicationId: z.uuid(), fileId: z.uuid() }) },
  async ({ params, actor, ctx }) => {
    const file = await openFile(params, seekerOf(actor), ctx);
    if (!file) throw notFound();
    return fileResponse(file);
  },
);
