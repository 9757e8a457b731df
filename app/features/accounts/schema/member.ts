import { z } from "zod";
import { memberRoles, noticeVersion } from "../policy/index.ts";
import { mailAddress, newPassword } from "../schema.ts";
import { shortText } from "./texts.ts";

const role = z.enum(memberRoles, { error: "role.missing" });

export const inviteForm = z.object({ address: mailAddress, role });
export const revokeForm = z.object({ invitationId: z.uuid() });
export const roleForm = z.object({ role });
export const nothingForm = z.object({});
export const memberParams = z.object({ userId: z.uuid() });
export const switchForm = z.object({ organisationId: z.uuid({ error: "switch.missing" }) });
export const invitationQuery = z.object({ token: z.string().max(200).catch("").default("") });

export const joinForm = z.object({
  name: shortText("name.missing", 50),
  password: newPassword,
  consentTo: z.literal(noticeVersion, { error: "consent.missing" }),
});
