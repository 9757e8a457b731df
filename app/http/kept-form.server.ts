import { splitLocale } from "#app/i18n/locales.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import { decryptField, encryptField } from "#app/platform/encryption.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { routeAt } from "#app/route-table.ts";
import type { KeptValues } from "./form.server.ts";

const KEPT_HOURS = 24;
const FIELD = "kept_forms.values";

export interface KeptForm {
  readonly values: KeptValues;
  readonly focusField: string | null;
}

interface Owner {
  readonly userId: string;
  readonly path: string;
}

/** Keeps what was typed into a form, for the same person and path; over whatever was kept before. Some pages keep nothing. */
export async function keepForm(owner: Owner, form: KeptForm, { db, now }: Context): Promise<void> {
  if (routeAt(splitLocale(owner.path).path)?.keepsNothing) return;
  const row = toRow(form, now);
  await db.keptForm.upsert({
    where: { userId_path: owner },
    create: { ...owner, ...row },
    update: row,
  });
}

/**
 * Keeps what was typed while it is typed. `over` is the moment of what this window knows to be kept,
 * or null for nothing; where another window has kept or sent the form since, its words stay.
 */
export async function keepFormOver(
  owner: Owner,
  over: Date | null,
  form: KeptForm,
  { db, now }: Context,
): Promise<Accepted<{ readonly keptAt: Date }> | Refused<"kept-elsewhere">> {
  const row = toRow(form, now);
  await db.keptForm.deleteMany({ where: { ...owner, expiresAt: { lte: now } } });
  const { count } =
    over === null
      ? await db.keptForm.createMany({ data: [{ ...owner, ...row }], skipDuplicates: true })
      : await db.keptForm.updateMany({ where: { ...owner, createdAt: over }, data: row });
  return count === 0 ? refused("kept-elsewhere") : accepted({ keptAt: now });
}

/** Gives back what was kept for this person and path; it stays until the form is sent. */
export async function findKeptForm(
  owner: Owner,
  { db, now }: Context,
): Promise<(KeptForm & { readonly keptAt: Date }) | null> {
  const row = await db.keptForm.findUnique({
    where: { userId_path: owner },
    select: { valuesEncrypted: true, focusField: true, createdAt: true, expiresAt: true },
  });
  if (!row || row.expiresAt <= now) return null;
  const values = JSON.parse(decryptField(row.valuesEncrypted, FIELD)) as KeptValues;
  return { values, focusField: row.focusField, keptAt: row.createdAt };
}

export async function forgetKeptForm(owner: Owner, { db }: Context): Promise<void> {
  await db.keptForm.deleteMany({ where: owner });
}

function toRow({ values, focusField }: KeptForm, now: Date) {
  return {
    valuesEncrypted: encryptField(JSON.stringify(values), FIELD),
    focusField,
    createdAt: now,
    expiresAt: new Date(now.getTime() + KEPT_HOURS * 3_600_000),
  };
}
