import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { Table } from "#app/ui/table.tsx";
import { resultText } from "../components/contest-words.ts";
import { readDiscipline } from "../events/read-contest.server.ts";
import { saveResults } from "../events/save-results.server.ts";
import { outcomes, scoreText } from "../policy/index.ts";
import { resultParams, resultsForm } from "../schema/contest-forms.ts";

export const loader = page(
  "contests.enter",
  { params: resultParams },
  async ({ actor, params: { disciplineId }, ctx }) => {
    const member = providerOf(actor);
    const discipline = await readDiscipline(disciplineId, member, ctx);
    if (!discipline) throw notFound();
    return { discipline, mayWrite: member.role !== "viewer" };
  },
);

export const action = command(
  "contests.enter",
  { params: resultParams, forms: { save: resultsForm } },
  async ({ form, params: { disciplineId }, actor, locale, ctx }) => {
    const saved = await saveResults({ disciplineId, ...form }, providerOf(actor), ctx);
    return saved.ok
      ? done(href(locale, "contests.enter", { disciplineId }), "resultsSaved")
      : saved;
  },
);

export const handle = pageHandle<typeof loader>()("contests", {
  title: ({ t, data: { discipline } }) => t("results.title", { name: discipline.name }),
  caption: ({ data: { discipline } }) => discipline.title,
  titleSuffix: ({ data: { discipline } }) => ` - ${discipline.title}`,
  crumbs: ({ t, locale, data: { discipline } }) => [
    { label: t("setUp.sessions"), href: href(locale, "teaching.sessions") },
    {
      label: t("setUp.title"),
      href: href(locale, "contests.setUp", { sessionId: discipline.sessionId }),
    },
  ],
});

export default function ContestEnter() {
  const t = useMessages("contests");
  const { discipline, mayWrite } = useLoaderData<typeof loader>();
  if (discipline.people.length === 0) {
    return <EmptyState title={t("results.none")}>{t("results.noneText")}</EmptyState>;
  }
  return mayWrite && discipline.state === "entering" ? <Enter /> : <Entered />;
}

function Enter() {
  const t = useMessages("contests");
  const { discipline } = useLoaderData<typeof loader>();
  const { people, version, decimals } = discipline;
  const unit = t(`unit.${discipline.unit}`);
  return (
    <>
      <p>{t("results.intro", { unit, decimals: t(`decimals.${decimals as 0}`) })}</p>
      <ActionForm intent="save">
        <VersionField version={version} />
        {people.map(({ enrolmentId, name, outcome, score }, at) => (
          <Fieldset key={enrolmentId} legend={t("results.person", { name })} heading={2}>
            <input type="hidden" name={`results[${at}].enrolmentId`} value={enrolmentId} />
            <NativeSelect
              name={`results[${at}].outcome`}
              label={t("results.outcome")}
              emptyLabel={t("results.empty")}
              options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
              defaultValue={outcome ?? undefined}
            />
            <NumberTextField
              name={`results[${at}].score`}
              label={t("results.score", { unit })}
              defaultValue={score === null ? undefined : scoreText(score, decimals)}
              width={10}
              decimals
            />
          </Fieldset>
        ))}
        <Button>{t("results.save")}</Button>
      </ActionForm>
    </>
  );
}

/** What was handed in; once published each result has the way to put it right. */
function Entered() {
  const t = useMessages("contests");
  const locale = useLocale();
  const { discipline, mayWrite } = useLoaderData<typeof loader>();
  const isPublished = discipline.state === "published";
  const rows = discipline.people.filter(({ outcome }) => outcome !== null);
  const correct = {
    key: "correct",
    header: t("results.correct"),
    cell: ({ entryId, name }: (typeof rows)[number]) =>
      entryId && (
        <Link href={href(locale, "contests.correct", { entryId })} about={name}>
          {t("results.correct")}
        </Link>
      ),
  };
  return (
    <>
      {!isPublished && <p>{t("results.fixed")}</p>}
      <Table
        caption={t("results.caption", { name: discipline.name })}
        rows={rows}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          {
            key: "name",
            header: t("results.name"),
            isRowHeader: true,
            cell: ({ name }) => <span lang={languageOf(name, locale)}>{name}</span>,
          },
          {
            key: "result",
            header: t("public.result"),
            cell: ({ outcome, score }) => outcome && resultText(t, { outcome, score }, discipline),
          },
          ...(isPublished && mayWrite ? [correct] : []),
        ]}
      />
    </>
  );
}
