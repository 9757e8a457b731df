import { notFound } from "#app/http/failures.server.ts";
import { fileResponse } from "#app/http/file-response.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { openFiledProof } from "../proofs/read-proofs.server.ts";
import { filedProofParams } from "../schema/proof-forms.ts";

export const loader = page(
  "proofs.filed",
  { params: filedProofParams },
  async ({ actor, params, ctx }) => {
    const file = await openFiledProof(params, officerOf(actor), ctx);
    if (!file) throw notFound();
    return fileResponse(file);
  },
);
