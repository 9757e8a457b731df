import { randomUUID } from "node:crypto";
import { href } from "../../app/links.ts";
import type { FormCase, Own } from "./form-case.ts";
import { ownSession } from "./teaching-forms.ts";

/** A public session of this case's own provider, which knows one interpreter. */
async function ownBookable(own: Own): Promise<string> {
  await own.db.query(
    `INSERT INTO interpreters (id, organisation_id, name, languages, created_at, updated_at)
     VALUES (gen_random_uuid(), $1, $2, '{sign-language}', now(), now())`,
    [own.organisationId, randomUUID()],
  );
  const sessionId = await ownSession(own, "published");
  await own.db.query(
    `INSERT INTO training_meetings (id, session_id, starts_at, ends_at)
     VALUES (gen_random_uuid(), $1, now() + interval '40 days', now() + interval '40 days 2 hours')`,
    [sessionId],
  );
  return sessionId;
}

async function newest({ db, organisationId }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    "SELECT id FROM interpreters WHERE organisation_id = $1 ORDER BY created_at DESC LIMIT 1",
    [organisationId],
  );
  return rows[0]?.id ?? "none";
}

export const interpreterForms = {
  "interpreters.one": {
    as: "provider",
    at: ({ locale }) => href(locale, "interpreters.one", { interpreterId: "new" }),
    wrong: { name: "" },
    faults: ["name", "languages"],
    right: { name: "手语翻译服务队", languages: "sign-language" },
  },
  "interpreters.session": {
    as: "provider",
    at: async (own) =>
      href(own.locale, "interpreters.session", { sessionId: await ownBookable(own) }),
    intent: "book",
    wrong: { from: "25:00" },
    faults: ["interpreterId", "from"],
    right: async (own) => ({ interpreterId: await newest(own), from: "" }),
  },
} satisfies Readonly<Record<`interpreters.${string}`, FormCase>>;
