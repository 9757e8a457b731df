import { data } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { formatDay, formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { notFound } from "#app/http/failures.server.ts";
import { originOf } from "#app/http/origin.server.ts";
import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { CoursesFor } from "#app/shell/courses-for.tsx";
import { listCoursesFor } from "#app/features/training/index.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ResultList } from "#app/ui/result-list.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { PositionCard } from "../components/position-card.tsx";
import { PositionView } from "../components/position-view.tsx";
import { wageText } from "../messages/wage-text.ts";
import { findPublicPosition } from "../find-public-position.server.ts";
import { findSavedPosition } from "../find-saved-position.server.ts";
import { listSimilarPositions } from "../list-similar-positions.server.ts";
import { jobPosting } from "../schema/job-posting.ts";

export const loader = page(
  "positions.position",
  { params: z.object({ positionId: z.uuid() }) },
  async ({ params, actor, locale, ctx }) => {
    const position = await findPublicPosition(params.positionId, locale, ctx);
    if (!position) throw notFound();
    const { view, occupation } = position;
    const requirements = view.requirements.map(({ text }) => text);
    const [similar, courses, saved] = await Promise.all([
      listSimilarPositions(position, locale, ctx),
      position.isOpen ? listCoursesFor({ requirements, occupation }, locale, ctx) : [],
      actor.kind === "seeker" ? findSavedPosition(position.id, actor, ctx) : null,
    ]);
    const url = originOf(href(locale, "positions.position", params));
    const shown = {
      position,
      similar,
      courses,
      isSaved: saved !== null,
      canSave: actor.kind === "visitor" || actor.kind === "seeker",
      isSeeker: actor.kind === "seeker",
      today: shanghaiDay(ctx.now),
      url,
      posting: position.isOpen ? jobPosting(position, url) : null,
    };
    return data(shown, position.isOpen ? 200 : 410);
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t, data: { position } }) =>
    position.isOpen
      ? position.view.title
      : t("position.closedTitle", { title: position.view.title }),
  caption: ({ data: { position } }) => position.employer,
  titleSuffix: ({ data: { position } }) => ` - ${position.employer}`,
  crumbs: ({ t, locale }) => [{ label: t("search.title"), href: href(locale, "positions.search") }],
  description: ({ t, locale, data: { position } }) =>
    t("position.description", {
      employer: position.employer,
      title: position.view.title,
      place: position.view.place,
      wage: wageText(position.view.wage, t, locale),
    }),
});

export const meta: MetaFunction<typeof loader> = ({ data: told }) => {
  if (!told) return [];
  return [
    { tagName: "link", rel: "canonical", href: told.url },
    ...(told.posting ? [{ "script:ld+json": told.posting as never }] : []),
  ];
};

export default function Position() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { position, courses, today } = useLoaderData<typeof loader>();
  const { view, isOpen, employer, organisationId } = position;
  return (
    <>
      {!isOpen && (
        <Notice
          kind="warning"
          isStanding
          title={t(`position.closed.${closedState(position.state)}`)}
        >
          {t("position.closedNext")}
        </Notice>
      )}
      <p className="muted">
        {t("position.published", {
          date: formatShortDay(shanghaiDay(position.publishedAt), locale),
        })}
      </p>
      <ApplyLink />
      <SaveBox />
      <PositionView
        view={view}
        today={isOpen ? today : null}
        employer={
          <a
            href={href(locale, "positions.employer", { organisationId })}
            lang={languageOf(employer, locale)}
          >
            {employer}
          </a>
        }
      />
      {isOpen && <Contact />}
      {isOpen && view.closingOn && (
        <section>
          <h2>{t("position.next")}</h2>
          <p>{t("position.nextText", { date: formatDay(view.closingOn, locale) })}</p>
        </section>
      )}
      <CoursesFor courses={courses} />
      <p className="muted">{t("position.report")}</p>
      <Similar />
    </>
  );
}

function closedState(state: "published" | "ended_early" | "closed" | "filled") {
  return state === "published" ? "closed" : state;
}

/** A visitor is asked to sign in first; who has begun is told there. */
function ApplyLink() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { position, canSave } = useLoaderData<typeof loader>();
  if (!canSave || !position.isOpen) return null;
  return (
    <p>
      <LinkButton
        href={href(locale, "applications.apply", { positionId: position.id })}
        size="large"
      >
        {t("position.apply")}
      </LinkButton>{" "}
      <a
        className="link-standalone"
        href={href(locale, "matching.fit", { positionId: position.id })}
      >
        {t("position.fit")}
      </a>
    </p>
  );
}

/** A seeker saves with one press; a visitor is asked to sign in and presses once more. */
function SaveBox() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { position, isSaved, canSave, isSeeker } = useLoaderData<typeof loader>();
  const action = href(locale, "positions.save", { positionId: position.id });
  if (isSaved) {
    return (
      <p>
        {t("position.saved")}{" "}
        <a href={href(locale, "positions.saved")}>{t("position.savedLink")}</a>
      </p>
    );
  }
  if (!canSave || !position.isOpen) return null;
  return (
    <form method={isSeeker ? "post" : "get"} action={action} className="button-row">
      <Button variant="secondary" aria-describedby="save-hint">
        {t("position.save")}
      </Button>
      <span id="save-hint" className="muted">
        {t("position.saveHint")}
      </span>
    </form>
  );
}

function Contact() {
  const t = useMessages("positions");
  const { contact } = useLoaderData<typeof loader>().position.view;
  const rows = [
    { term: t("position.contactName"), value: contact.name },
    {
      term: t("position.contactPhone"),
      value: contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>,
    },
    {
      term: t("position.contactEmail"),
      value: contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>,
    },
  ].filter(({ value }) => value !== "");
  return (
    <section>
      <h2>{t("position.contact")}</h2>
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p>{t("position.contactNone")}</p>}
    </section>
  );
}

function Similar() {
  const t = useMessages("positions");
  const { similar } = useLoaderData<typeof loader>();
  return (
    <section className="section">
      <h2>{t("position.similar")}</h2>
      {similar.length === 0 ? (
        <p>{t("position.similarNone")}</p>
      ) : (
        <ResultList>
          {similar.map((position) => (
            <PositionCard key={position.id} position={position} heading={3} isShort />
          ))}
        </ResultList>
      )}
    </section>
  );
}
