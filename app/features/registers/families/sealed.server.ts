import { decryptField, encryptField } from "#app/platform/encryption.server.ts";

const FAMILY = "families.name";
const MEMBER = "family_members.name";

export const sealFamily = (name: string): string => encryptField(name, FAMILY);
export const unsealFamily = (sealed: string): string => decryptField(sealed, FAMILY);
export const sealMember = (name: string): string => encryptField(name, MEMBER);
export const unsealMember = (sealed: string): string => decryptField(sealed, MEMBER);
