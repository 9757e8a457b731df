import { z } from "zod";
import { staffRoles } from "../policy/index.ts";
import { mailAddress } from "../schema.ts";
import { shortText } from "./texts.ts";

export const staffQuery = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  role: z.enum(staffRoles).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

export const staffParams = z.object({ userId: z.uuid() });

/** The route adds `place`, for it can read names of regions. */
export const createStaffForm = z.object({
  name: shortText("name.missing", 50),
  address: mailAddress,
  role: z.enum(staffRoles, { error: "role.missing" }),
});

export const sureForm = z.object({});
