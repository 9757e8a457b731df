import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { readContest } from "../events/read-contest.server.ts";
import { saveDiscipline } from "../events/save-discipline.server.ts";
import { bests, scoreUnits } from "../policy/index.ts";
import { disciplineForm, disciplineParams } from "../schema/contest-forms.ts";

const EMPTY = {
  ...{ version: 0, name: "", nameEn: "" },
  ...{ best: "highest", unit: "points", decimals: 1 },
} as const;

export const loader = page(
  "contests.discipline",
  { params: disciplineParams },
  async ({ actor, params: { sessionId, disciplineId }, ctx }) => {
    const contest = await readContest(sessionId, providerOf(actor), ctx);
    if (!contest || contest.state !== "entering") throw notFound();
    const { title } = contest;
    if (disciplineId === "new") return { sessionId, title, discipline: EMPTY };
    const discipline = contest.disciplines.find(({ id }) => id === disciplineId);
    if (!discipline) throw notFound();
    return { sessionId, title, discipline };
  },
);

export const action = command(
  "contests.discipline",
  { params: disciplineParams, forms: { save: disciplineForm } },
  async ({ form, params: { sessionId, disciplineId }, actor, locale, ctx }) => {
    const id = disciplineId === "new" ? null : disciplineId;
    const saved = await saveDiscipline({ sessionId, id, ...form }, providerOf(actor), ctx);
    if (!saved.ok) return saved;
    return done(href(locale, "contests.setUp", { sessionId }), "disciplineSaved");
  },
);

export const handle = pageHandle<typeof loader>()("contests", {
  title: ({ t, data: { discipline } }) => discipline.name || t("discipline.add"),
  caption: ({ data: { title } }) => title,
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  crumbs: ({ t, locale, data: { sessionId } }) => [
    { label: t("setUp.sessions"), href: href(locale, "teaching.sessions") },
    { label: t("setUp.title"), href: href(locale, "contests.setUp", { sessionId }) },
  ],
});

export default function ContestDiscipline() {
  const t = useMessages("contests");
  const { discipline } = useLoaderData<typeof loader>();
  return (
    <ActionForm intent="save">
      <VersionField version={discipline.version} />
      <TextField name="name" label={t("discipline.name")} defaultValue={discipline.name} required />
      <TextField
        name="nameEn"
        label={t("discipline.nameEn")}
        defaultValue={discipline.nameEn}
        lang="en"
        optional
      />
      <RadioField
        name="best"
        label={t("discipline.best")}
        options={bests.map((value) => ({ value, label: t(`best.${value}`) }))}
        defaultValue={discipline.best}
        required
      />
      <RadioField
        name="unit"
        label={t("discipline.unit")}
        options={scoreUnits.map((value) => ({ value, label: t(`unit.${value}`) }))}
        defaultValue={discipline.unit}
        required
      />
      <NativeSelect
        name="decimals"
        label={t("discipline.decimals")}
        hint={t("discipline.decimalsHint")}
        options={([0, 1, 2, 3] as const).map((value) => ({
          value: String(value),
          label: t(`decimals.${value}`),
        }))}
        defaultValue={String(discipline.decimals)}
        required
      />
      <Button>{t("discipline.save")}</Button>
    </ActionForm>
  );
}
