import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { NoLongerPossible } from "../components/no-longer-possible.tsx";
import { PositionAnswers } from "../components/position-answers.tsx";
import { problemText } from "../components/problem-text.ts";
import { findOwnPosition } from "../own-positions.server.ts";
import { isEditable } from "../policy/index.ts";
import { sectionOfProblem } from "../schema/content.ts";
import { positionParams, versionForm } from "../schema/lists.ts";
import { submitPosition } from "../submit-position.server.ts";
import styles from "../findings.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "positions.check",
  { params: positionParams },
  async ({ actor, params: { positionId }, locale, ctx }) => {
    const owner = employerOf(actor);
    const { organisationId } = owner;
    const found = await findOwnPosition({ id: positionId, organisationId }, actor, locale, ctx);
    if (!found) throw notFound();
    return { position: found, isEditable: isEditable(found.state), isVerified: owner.verified };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("check.title"),
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
  "positions.check",
  { params: positionParams, forms: { submit: versionForm } },
  async ({ form, params: { positionId }, actor, locale, ctx }) => {
    const target = { id: positionId, version: form.version };
    const verdict = await submitPosition(target, employerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    return done(href(locale, "positions.ownPosition", { positionId }), "submitted");
  },
);

export default function CheckPosition() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { position, isEditable: canSubmit, isVerified } = useLoaderData<typeof loader>();
  const { id: positionId, review, fields, names, version, accessAnswered } = position;
  const here = href(locale, "positions.check", { positionId });
  if (!canSubmit) return <NoLongerPossible position={position} />;
  return (
    <>
      {review.problems.length > 0 && (
        <Notice kind="warning" isStanding title={t("check.problems")}>
          <ul>
            {review.problems.map((problem, at) => (
              <li key={at}>
                <a
                  href={href(locale, "positions.editPart", {
                    positionId,
                    part: sectionOfProblem(problem),
                  })}
                >
                  {problemText(problem, t, locale)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!accessAnswered && (
        <Notice kind="warning" isStanding>
          <p>
            <a href={href(locale, "positions.workplace", {}, { next: here })}>
              {t("refused.access-not-answered")}
            </a>
          </p>
        </Notice>
      )}
      {!isVerified && (
        <Notice kind="warning" isStanding>
          {t("check.notVerified")}
        </Notice>
      )}
      {review.advice.length > 0 && (
        <Notice isStanding title={t("check.advice")}>
          <ul>
            {review.advice.map((advice) => (
              <li key={advice}>{t(`advice.${advice}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PositionAnswers
        fields={fields}
        names={names}
        review={review}
        changeHref={(part) => href(locale, "positions.editPart", { positionId, part })}
      />
      <ActionForm intent="submit">
        <input type="hidden" name="version" value={version} />
        <p>{t("check.consent")}</p>
        <Button type="submit">{t("check.button")}</Button>
      </ActionForm>
    </>
  );
}
