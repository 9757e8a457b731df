import { decryptField, encryptField } from "#app/platform/encryption.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { KeptValues } from "./form.server.ts";

const KEPT_HOURS = 24;
const FIELD = "kept_forms.values";

export interface KeptForm {
  readonly values: KeptValues;
  readonly focusField: string | null;
}

/** Keeps what was typed into a form whose session had run out, for the same person and path. */
export async function keepForm(
  owner: { readonly userId: string; readonly path: string },
  form: KeptForm,
  { db, now }: Context,
): Promise<void> {
  const row = {
    valuesEncrypted: encryptField(JSON.stringify(form.values), FIELD),
    focusField: form.focusField,
    createdAt: now,
    expiresAt: new Date(now.getTime() + KEPT_HOURS * 3_600_000),
  };
  await db.keptForm.upsert({
    where: { userId_path: owner },
    create: { ...owner, ...row },
    update: row,
  });
}

/** Gives back what was kept for this person and path; it stays until the form is sent. */
export async function findKeptForm(
  owner: { readonly userId: string; readonly path: string },
  { db, now }: Context,
): Promise<KeptForm | null> {
  const row = await db.keptForm.findUnique({
    where: { userId_path: owner },
    select: { valuesEncrypted: true, focusField: true, expiresAt: true },
  });
  if (!row || row.expiresAt <= now) return null;
  const values = JSON.parse(decryptField(row.valuesEncrypted, FIELD)) as KeptValues;
  return { values, focusField: row.focusField };
}

export async function forgetKeptForm(
  owner: { readonly userId: string; readonly path: string },
  { db }: Context,
): Promise<void> {
  await db.keptForm.deleteMany({ where: owner });
}
