import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { StandReport } from "../components/stand-report.tsx";
import { Said, StandPlace } from "../components/stand-place.tsx";
import { standTones } from "../components/event-tones.ts";
import { withdrawStand } from "../events/move-stand.server.ts";
import { readOwnStand } from "../events/own-stands.server.ts";
import { reportStand } from "../events/report-stand.server.ts";
import { saveStand } from "../events/save-stand.server.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { ownStandForm, reportForm, standForm } from "../schema/stand-forms.ts";

export const loader = page(
  "fairs.own",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, locale, ctx }) => {
    const member = employerOf(actor);
    const fair = await readOwnStand(sessionId, member, locale, ctx);
    if (!fair) throw notFound();
    return { fair, isViewer: member.role === "viewer", isVerified: member.verified };
  },
);

const DONE = { save: "asked", withdraw: "withdrawn", report: "reported" } as const;

export const action = command(
  "fairs.own",
  { params: sessionParams, forms: { save: standForm, withdraw: ownStandForm, report: reportForm } },
  async ({ params: { sessionId }, actor, locale, ctx, ...posted }) => {
    const member = employerOf(actor);
    const run = () => {
      switch (posted.intent) {
        case "save":
          return saveStand({ sessionId, ...posted.form }, member, ctx);
        case "withdraw":
          return withdrawStand(posted.form, member, ctx);
        case "report":
          return reportStand(posted.form, member, ctx);
      }
    };
    const verdict = await run();
    if (!verdict.ok) return verdict;
    return done(href(locale, "fairs.own", { sessionId }), DONE[posted.intent]);
  },
);

export const handle = pageHandle<typeof loader>()("fairs", {
  title: ({ data: { fair } }) => fair.title,
  caption: ({ t }) => t("own.ask"),
  titleSuffix: ({ t }) => ` - ${t("own.ask")}`,
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "fairs.list") }],
});

export default function EmployerStand() {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { fair, isViewer, isVerified } = useLoaderData<typeof loader>();
  const { sessionId, closed, isLive, mayChange } = fair;
  const mayWrite = !isViewer && isVerified;
  return (
    <>
      <Facts />
      <p>
        <a className="link-standalone" href={href(locale, "training.session", { sessionId })}>
          {t("own.session")}
        </a>
      </p>
      {fair.stand && <StandReport stand={fair.stand} mayTell={!isViewer && fair.stand.mayTell} />}
      {!isLive && closed !== null && <p>{t(`own.closed.${closed}`)}</p>}
      {isViewer && <p>{t("own.viewer")}</p>}
      {!isVerified && <p>{t("own.unverified")}</p>}
      {mayWrite && (mayChange || (!isLive && closed === null)) && <Ask />}
      {!isViewer && mayChange && <Withdraw />}
    </>
  );
}

function Facts() {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { organiser, startsAt, terms, stand, closed, isCancelled, isLive } =
    useLoaderData<typeof loader>().fair;
  const rows = [
    {
      term: t("own.organiser"),
      value: <span lang={languageOf(organiser, locale)}>{organiser}</span>,
    },
    ...(startsAt ? [{ term: t("own.day"), value: formatDay(shanghaiDay(startsAt), locale) }] : []),
    ...(terms?.askBy && !isLive && closed === null
      ? [
          { term: t("own.askBy"), value: formatDay(terms.askBy, locale) },
          { term: t("own.free"), value: terms.free },
        ]
      : []),
  ];
  if (!stand) return <SummaryList rows={rows} />;
  const { state, number, note, reason, positions } = stand;
  const standing = isCancelled ? (
    <Tag>{t("own.cancelled")}</Tag>
  ) : (
    <Tag tone={standTones[state]}>{t(`state.${state}`)}</Tag>
  );
  const own = [
    ...rows,
    { term: t("own.state"), value: standing },
    ...(reason ? [{ term: t("own.reason"), value: <Said>{reason}</Said> }] : []),
    {
      term: t("own.positions"),
      value: (
        <ul>
          {positions.map(({ id, title }) => (
            <li key={id} lang={languageOf(title, locale)}>
              {title}
            </li>
          ))}
        </ul>
      ),
    },
    ...(note ? [{ term: t("own.note"), value: <Said>{note}</Said> }] : []),
    ...(number === null ? [] : [{ term: t("own.number"), value: number }]),
  ];
  return number === null ? <SummaryList rows={own} /> : <StandPlace rows={own} stand={stand} />;
}

function Ask() {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { stand, isLive, choices } = useLoaderData<typeof loader>().fair;
  const kept = isLive ? stand : null;
  return (
    <section className="section">
      <h2>{t(kept ? "own.change" : stand ? "own.askAgain" : "own.ask")}</h2>
      {choices.length === 0 ? (
        <p>
          {t("own.noChoices")}{" "}
          <a href={href(locale, "positions.ownPositions")}>{t("own.ownPositions")}</a>
        </p>
      ) : (
        <ActionForm intent="save">
          <VersionField version={kept?.version ?? 0} intent="save" />
          <CheckboxGroupField
            name="positions"
            label={t("own.choose")}
            hint={t("own.chooseHint")}
            options={choices.map(({ id, title }) => ({
              value: id,
              label: <span lang={languageOf(title, locale)}>{title}</span>,
            }))}
            defaultValue={kept?.positions.map(({ id }) => id) ?? []}
            required
          />
          <TextAreaField
            name="note"
            label={t("own.note")}
            hint={t("own.noteHint")}
            defaultValue={kept?.note}
            rows={3}
            optional
          />
          <Button>{t(kept ? "own.save" : "own.send")}</Button>
        </ActionForm>
      )}
    </section>
  );
}

function Withdraw() {
  const t = useMessages("fairs");
  const { stand } = useLoaderData<typeof loader>().fair;
  if (!stand) return null;
  return (
    <section className="section">
      <h2>{t("own.withdraw")}</h2>
      <p>{t("own.withdrawText")}</p>
      <ActionForm intent="withdraw">
        <input type="hidden" name="id" value={stand.id} />
        <VersionField version={stand.version} intent="withdraw" />
        <Button variant="secondary">{t("own.withdrawButton")}</Button>
      </ActionForm>
    </section>
  );
}
