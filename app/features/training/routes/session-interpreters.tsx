import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { BookingForm, Bookings } from "../components/interpreter-bookings.tsx";
import { keptTones } from "../components/event-tones.ts";
import { bookInterpreter } from "../events/book-interpreter.server.ts";
import { moveBooking } from "../events/move-booking.server.ts";
import { readSessionInterpreting } from "../events/read-interpreting.server.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { bookingForm, bookingMoveForm } from "../schema/interpreter-forms.ts";

export const loader = page(
  "interpreters.session",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, ctx }) => {
    const member = providerOf(actor);
    const interpreting = await readSessionInterpreting(sessionId, member, ctx);
    if (!interpreting) throw notFound();
    return { interpreting, mayWrite: member.role !== "viewer" };
  },
);

export const action = command(
  "interpreters.session",
  {
    params: sessionParams,
    forms: { book: bookingForm, confirm: bookingMoveForm, cancel: bookingMoveForm },
  },
  async ({ params: { sessionId }, actor, locale, ctx, ...posted }) => {
    const member = providerOf(actor);
    const run = () => {
      switch (posted.intent) {
        case "book":
          return bookInterpreter({ sessionId, ...posted.form }, member, ctx);
        case "confirm":
          return moveBooking({ ...posted.form, to: "confirmed" }, member, ctx);
        case "cancel":
          return moveBooking({ ...posted.form, to: "cancelled" }, member, ctx);
      }
    };
    const verdict = await run();
    if (!verdict.ok) return verdict;
    return done(href(locale, "interpreters.session", { sessionId }), posted.intent);
  },
);

export const handle = pageHandle<typeof loader>()("interpreters", {
  title: ({ t }) => t("session.title"),
  caption: ({ data: { interpreting } }) => interpreting.title,
  titleSuffix: ({ data: { interpreting } }) => ` - ${interpreting.title}`,
  crumbs: ({ t, locale, data: { interpreting } }) => [
    { label: t("list.title"), href: href(locale, "interpreters.list") },
    {
      label: interpreting.title,
      href: href(locale, "teaching.session", { sessionId: interpreting.sessionId }),
    },
  ],
  width: "tables",
});

export default function SessionInterpreters() {
  const t = useMessages("interpreters");
  const { interpreting, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <h2>{t("session.promised")}</h2>
      <Promised />
      <h2>{t("session.bookings")}</h2>
      <Bookings bookings={interpreting.bookings} mayWrite={mayWrite} />
      {mayWrite && <Book />}
    </>
  );
}

function Promised() {
  const t = useMessages("interpreters");
  const locale = useLocale();
  const { promised } = useLoaderData<typeof loader>().interpreting;
  if (promised.length === 0) return <p>{t("session.nonePromised")}</p>;
  return (
    <Table
      caption={t("session.promisedCaption")}
      rows={promised}
      rowKey={({ enrolmentId }) => enrolmentId}
      columns={[
        {
          key: "person",
          header: t("list.person"),
          isRowHeader: true,
          cell: ({ enrolmentId, name }) => (
            <a
              href={href(locale, "participants.one", { enrolmentId })}
              lang={languageOf(name, locale)}
            >
              {name}
            </a>
          ),
        },
        {
          key: "kept",
          header: t("list.kept"),
          cell: ({ kept }) => <Tag tone={keptTones[kept]}>{t(`kept.${kept}`)}</Tag>,
        },
      ]}
    />
  );
}

function Book() {
  const t = useMessages("interpreters");
  const locale = useLocale();
  const { interpreting } = useLoaderData<typeof loader>();
  const { mayBook, interpreters } = interpreting;
  if (!mayBook) return <p>{t("session.over")}</p>;
  if (interpreters.length === 0) {
    return (
      <>
        <p>{t("session.noInterpreters")}</p>
        <div className="button-row">
          <LinkButton href={href(locale, "interpreters.one", { interpreterId: "new" })}>
            {t("list.add")}
          </LinkButton>
        </div>
      </>
    );
  }
  return <BookingForm interpreting={interpreting} />;
}
