import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { findBody } from "../bodies/list-bodies.server.ts";
import { saveBody } from "../bodies/save-body.server.ts";
import { bodyLevels } from "../policy/index.ts";
import { bodyForm, bodyParams } from "../schema/public-body-forms.ts";

export const loader = page(
  "publicBodies.edit",
  { params: bodyParams },
  async ({ actor, params, ctx }) => {
    const body = await findBody(params, officerOf(actor), ctx);
    if (!body) throw notFound();
    return { ...body, year: params.year };
  },
);

export const handle = pageHandle<typeof loader>()("publicBodies", {
  title: ({ t, data: { name, year } }) => t("edit.title", { name, year }),
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("title", { year }), href: href(locale, "publicBodies.show", {}, { year }) },
  ],
});

export const action = command(
  "publicBodies.edit",
  { params: bodyParams, forms: { save: bodyForm } },
  async ({ actor, params, form, locale, ctx }) => {
    const verdict = await saveBody({ ...params, ...form }, officerOf(actor), ctx);
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    const { year } = params;
    return verdict.ok ? done(href(locale, "publicBodies.show", {}, { year }), "saved") : verdict;
  },
);

export default function PublicBody() {
  const { version, level, isSchool, posts, suggestedFrom } = useLoaderData<typeof loader>();
  const t = useMessages("publicBodies");
  return (
    <ActionForm intent="save">
      <input type="hidden" name="version" value={version} />
      <p>{t("edit.hint")}</p>
      {suggestedFrom === null ? null : <p>{t("edit.suggested", { year: suggestedFrom })}</p>}
      <RadioField
        name="level"
        label={t("edit.level")}
        required
        defaultValue={level ?? undefined}
        options={bodyLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      <CheckboxGroupField
        name="isSchool"
        label={t("edit.school")}
        hint={t("edit.schoolHint")}
        optional
        defaultValue={isSchool ? ["yes"] : []}
        options={[{ value: "yes", label: t("edit.isSchool") }]}
      />
      <NumberTextField
        name="posts"
        label={t("edit.posts")}
        hint={t("edit.postsHint")}
        defaultValue={posts === null ? undefined : String(posts)}
        width={6}
        required
      />
      <div className="button-row">
        <Button>{t("edit.save")}</Button>
      </div>
    </ActionForm>
  );
}
