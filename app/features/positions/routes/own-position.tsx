import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PositionAnswers } from "../components/position-answers.tsx";
import { PositionMoves } from "../components/position-moves.tsx";
import { PositionStatus } from "../components/position-status.tsx";
import { PositionTasks } from "../components/position-tasks.tsx";
import { copyPosition } from "../copy-position.server.ts";
import { findOwnPosition } from "../own-positions.server.ts";
import { isEditable } from "../policy/index.ts";
import { relistPosition } from "../relist-position.server.ts";
import { positionParams, versionForm } from "../schema/lists.ts";
import { withdrawSubmission } from "../withdraw-submission.server.ts";
import styles from "../findings.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "positions.ownPosition",
  { params: positionParams },
  async ({ actor, params, locale, ctx }) => {
    const owner = employerOf(actor);
    const found = await findOwnPosition(
      { id: params.positionId, organisationId: owner.organisationId },
      actor,
      locale,
      ctx,
    );
    if (!found) throw notFound();
    return { position: found, mayWrite: owner.role !== "viewer" };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t, data: { position } }) => position.fields.title || t("own.untitled"),
  titleSuffix: ({ t, data: { position } }) => ` - ${t(`state.${position.state}`)}`,
  crumbs: ({ t, locale }) => [
    { label: t("own.title"), href: href(locale, "positions.ownPositions") },
  ],
});

export const action = command(
  "positions.ownPosition",
  {
    params: positionParams,
    forms: { "take-back": versionForm, copy: versionForm, relist: versionForm },
  },
  async ({ intent, form, params, actor, locale, ctx }) => {
    const owner = employerOf(actor);
    const id = params.positionId;
    if (intent === "take-back") {
      const verdict = await withdrawSubmission({ id, version: form.version }, owner, ctx);
      if (!verdict.ok) return verdict;
      return done(href(locale, "positions.ownPosition", { positionId: id }), "takenBack");
    }
    const copy = intent === "copy" ? copyPosition : relistPosition;
    const verdict = await copy({ id }, owner, ctx);
    if (!verdict.ok) return verdict;
    const { positionId } = verdict;
    return done(href(locale, "positions.ownPosition", { positionId }), "copied");
  },
);

export default function OwnPosition() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { position, mayWrite } = useLoaderData<typeof loader>();
  const positionId = position.id;
  const canEdit = mayWrite && isEditable(position.state);
  return (
    <>
      <PositionStatus position={position} />
      {position.relistedFromId && (
        <Notice isStanding>
          <p>
            {t.rich("own.relistedFrom", {
              link: (
                <a
                  key="link"
                  href={href(locale, "positions.ownPosition", {
                    positionId: position.relistedFromId,
                  })}
                >
                  {t("own.relistedFromLink")}
                </a>
              ),
            })}
          </p>
        </Notice>
      )}
      {canEdit ? (
        <PositionTasks position={position} />
      ) : (
        <PositionAnswers fields={position.fields} names={position.names} review={position.review} />
      )}
      <section className="section">
        <h2>{t("own.more")}</h2>
        <ul>
          {mayWrite && position.moves.includes("relist") && (
            <li>
              <a href={href(locale, "applicants.outcome", { positionId })}>{t("own.outcome")}</a>
            </li>
          )}
          <li>
            <a href={href(locale, "positions.preview", { positionId })}>{t("preview.link")}</a>
          </li>
          <li>
            <a href={href(locale, "positions.activity", { positionId })}>{t("activity.link")}</a>
          </li>
          <li>
            <a href={href(locale, "applicants.list", {}, { position: positionId })}>
              {t("own.applicants")}
            </a>
          </li>
          {position.state === "published" && (
            <li>
              <a href={href(locale, "found.people", { positionId })}>{t("own.found")}</a>
            </li>
          )}
          {mayWrite && (
            <li>
              <a href={href(locale, "applicants.terms", { positionId })}>{t("own.terms")}</a>
            </li>
          )}
        </ul>
        {mayWrite && <PositionMoves position={position} />}
      </section>
    </>
  );
}
