import { notFound } from "#app/http/failures.server.ts";
import { fileResponse } from "#app/http/file-response.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { openFile } from "../open-file.server.ts";
import { applicantFileParams } from "../schema/employer-forms.ts";

export const loader = page(
  "applicants.file",
  { params: applicantFileParams },
  async ({ params, actor, ctx }) => {
    const member = employerOf(actor);
    const file = await openFile(params, member, ctx);
    if (!file) throw notFound();
    return fileResponse(file);
  },
);
