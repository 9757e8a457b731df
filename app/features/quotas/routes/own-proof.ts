import { notFound } from "#app/http/failures.server.ts";
import { fileResponse } from "#app/http/file-response.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { openOwnProof } from "../proofs/read-proofs.server.ts";
import { proofParams } from "../schema/proof-forms.ts";

export const loader = page(
  "proofs.own",
  { params: proofParams },
  async ({ actor, params, ctx }) => {
    const file = await openOwnProof(params, employerOf(actor), ctx);
    if (!file) throw notFound();
    return fileResponse(file);
  },
);
