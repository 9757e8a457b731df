import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit, VersionField } from "#app/shell/action-form.tsx";
import { KeptStatus } from "#app/shell/kept-status.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { fieldText } from "../components/field-text.ts";
import { NoLongerPossible } from "../components/no-longer-possible.tsx";
import { problemText } from "../components/problem-text.ts";
import { SectionFields } from "../components/section-fields.tsx";
import { findOwnPosition } from "../own-positions.server.ts";
import { isEditable } from "../policy/index.ts";
import { majorOccupations, occupationsIn } from "../reference/occupations.ts";
import { saveDraft } from "../save-draft.server.ts";
import { sectionOfProblem } from "../schema/content.ts";
import { sectionForms } from "../schema/section-forms.ts";
import { positionSections, sectionFields } from "../schema/sections.ts";
import styles from "../findings.css?url";

const params = z.object({ positionId: z.uuid(), part: z.enum(positionSections) });

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "positions.editPart",
  { params },
  async ({ actor, params: { positionId, part }, locale, ctx }) => {
    const { organisationId } = employerOf(actor);
    const found = await findOwnPosition({ id: positionId, organisationId }, actor, locale, ctx);
    if (!found) throw notFound();
    const occupations = majorOccupations.map((major) => ({
      label: locale === "en" ? major.en : major.zh,
      options: occupationsIn(major.code).map(({ code, zh, en }) => ({
        value: code,
        label: locale === "en" ? en : zh,
      })),
    }));
    return {
      part,
      position: found,
      isEditable: isEditable(found.state),
      occupations: part === "basics" ? occupations : [],
    };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t, data: { part } }) => t(`section.${part}`),
  caption: ({ t, data: { position } }) => position.fields.title || t("own.untitled"),
  titleSuffix: ({ t, data: { position } }) => ` - ${position.fields.title || t("own.untitled")}`,
  crumbs: ({ t, locale, data: { position } }) => [
    { label: t("own.title"), href: href(locale, "positions.ownPositions") },
    {
      label: position.fields.title || t("own.untitled"),
      href: href(locale, "positions.ownPosition", { positionId: position.id }),
    },
  ],
});

export const action = command(
  "positions.editPart",
  { params, forms: sectionForms },
  async ({ intent, form, posted, params: { positionId }, actor, locale, ctx }) => {
    const { version, ...patch } = form;
    const verdict = await saveDraft({ positionId, version, patch }, employerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    const next = positionSections[positionSections.indexOf(intent) + 1];
    const goOn = posted.get("then") === "next" && next !== undefined && next !== "wording";
    return done(
      goOn
        ? href(locale, "positions.editPart", { positionId, part: next })
        : posted.get("then") === "stay"
          ? href(locale, "positions.editPart", { positionId, part: intent })
          : href(locale, "positions.ownPosition", { positionId }),
      "saved",
    );
  },
);

export default function EditPart() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { part, position, occupations, isEditable: canSave } = useLoaderData<typeof loader>();
  const failed = useFailedSubmit(part);
  const { fields, names, review, version } = position;
  const problems = review.problems.filter((problem) => sectionOfProblem(problem) === part);
  const hasRows = part === "requirements" || part === "software";
  if (!canSave && !failed) return <NoLongerPossible position={position} />;
  return (
    <>
      {!canSave && <NoLongerPossible position={position} />}
      <StoredMeanwhile />
      {problems.length > 0 && (
        <Notice kind="warning" isStanding title={t("part.problems")}>
          <ul>
            {problems.map((problem, at) => (
              <li key={at}>{problemText(problem, t, locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ActionForm key={`${part}-${version}`} intent={part}>
        <VersionField intent={part} version={version} />
        <SectionFields
          section={part}
          fields={fields}
          findings={review.findings}
          regionName={names.region}
          occupations={occupations}
        />
        <p className="muted">{t("part.tolerant")}</p>
        <KeptStatus />
        <div className="button-row">
          <Button type="submit" name="then" value="next">
            {t("part.saveNext")}
          </Button>
          {hasRows && (
            <Button type="submit" name="then" value="stay" variant="secondary">
              {t("part.saveMore")}
            </Button>
          )}
          <Button type="submit" name="then" value="back" variant="secondary">
            {t("part.save")}
          </Button>
        </div>
      </ActionForm>
    </>
  );
}

/** After a conflict: what somebody else stored meanwhile, beside the words that were typed. */
function StoredMeanwhile() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { part, position } = useLoaderData<typeof loader>();
  const failed = useFailedSubmit(part);
  if (failed?.kind !== "refused" || failed.reason !== "changed-by-someone-else") return null;
  const named: Readonly<Record<string, string>> = position.names;
  return (
    <Notice kind="warning" isStanding title={t("part.meanwhile")}>
      <p>{t("part.meanwhileHint")}</p>
      <SummaryList
        rows={sectionFields[part].map((field) => ({
          term: t(`field.${field}`),
          value: (
            <span className="prewrap">
              {named[field] ||
                fieldText(field, position.fields[field], t, locale) ||
                t("answer.none")}
            </span>
          ),
        }))}
      />
    </Notice>
  );
}
