import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { listOverdueAdjustments } from "#app/features/applications/index.server.ts";
import { countOwnEntries } from "#app/features/registers/index.server.ts";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { page } from "#app/http/route.server.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { useDay } from "../components/plan-words.tsx";
import { countDue } from "../list-caseload.server.ts";
import { firstOfToday, listToday } from "../list-today.server.ts";
import { certificateWatchDays } from "../policy/index.ts";
import styles from "../plans.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page("plans.today", {}, async ({ actor, ctx }) => {
  const counsellor = counsellorOf(actor);
  const [own, dueCount, overdue, graduates] = await Promise.all([
    listToday(counsellor, ctx),
    countDue(counsellor, ctx),
    listOverdueAdjustments({}, counsellor, ctx),
    countOwnEntries(counsellor, ctx),
  ]);
  return {
    ...own,
    dueCount,
    graduates,
    // Whose they are and what is needed is one press away, for who asks for it.
    unanswered: overdue.rows
      .slice(0, firstOfToday)
      .map(({ id, employer, title, dueOn }) => ({ id, employer, title, dueOn })),
  };
});

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("today.title"),
  crumbs: ({ t, locale }) => [{ label: t("caseload.title"), href: href(locale, "plans.caseload") }],
});

export default function Today() {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  const { today, deeds, unmoved, unanswered, certificates, graduates } =
    useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("today.lede", { day: day(today) })}</Lede>
      <Due />
      {graduates > 0 && (
        <p>
          <a className="link-standalone" href={href(locale, "registers.mine")}>
            {t("today.graduates", { count: graduates })}
          </a>
        </p>
      )}
      <Part title={t("today.deeds")} none={t("today.deedsNone")}>
        {deeds.map(({ id, name, what, on }) => (
          <li key={id}>
            <Person id={id} name={name} address="" />
            {` · ${t(`today.deed.${what}`, { day: day(on) })}`}
          </li>
        ))}
      </Part>
      <Part
        title={t("today.unanswered")}
        none={t("today.unansweredNone")}
        all={{ label: t("today.allUnanswered"), href: href(locale, "applications.overdue") }}
      >
        {unanswered.map(({ id, employer, title, dueOn }) => (
          <li key={id}>
            <span lang={languageOf(employer, locale)}>{employer}</span>
            {" · "}
            <span lang={languageOf(title, locale)}>{title}</span>
            {` · ${t("today.answerBy", { day: day(dueOn) })}`}
          </li>
        ))}
      </Part>
      <Part
        title={t("today.certificates")}
        lede={t("today.certificatesLede", { days: certificateWatchDays })}
        none={t("today.certificatesNone")}
      >
        {certificates.map(({ id, name, endsOn, hasEnded }) => (
          <li key={id}>
            <Person id={id} name={name} address="" />
            {" · "}
            {t(hasEnded ? "today.ended" : "today.ends", { day: day(endsOn) })}
          </li>
        ))}
      </Part>
      <Part
        title={t("today.stuck")}
        none={t("today.stuckNone")}
        all={{
          label: t("today.allStuck"),
          href: href(locale, "plans.caseload", {}, { view: "stuck" }),
        }}
      >
        {unmoved.map(({ id, name, address, stuck }) => (
          <li key={id}>
            <Person id={id} name={name} address={address} />
            {` · ${stuck.map((reason) => t(`stuck.${reason}`)).join(" · ")}`}
          </li>
        ))}
      </Part>
    </>
  );
}

function Due() {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  const { due, dueCount } = useLoaderData<typeof loader>();
  return (
    <section className="section">
      <h2>{t("today.due")}</h2>
      {due.length === 0 ? (
        <p>{t("today.dueNone")}</p>
      ) : (
        <ul className="plan-items">
          {due.map(({ id, name, address, state, nextOn }) => (
            <li key={id}>
              <Person id={id} name={name} address={address} />
              {` · ${t(`state.${state}`)} · ${t("today.dueOn", { day: day(nextOn) })}`}
              <br />
              <a className="link-standalone" href={href(locale, "plans.log", { planId: id })}>
                {t("today.log")}
                <VisuallyHidden>
                  {t("plan.about", { name: name ?? t("caseload.waiting", { address }) })}
                </VisuallyHidden>
              </a>
            </li>
          ))}
        </ul>
      )}
      {dueCount > due.length && (
        <p>
          <a className="link-standalone" href={href(locale, "plans.caseload", {}, { view: "due" })}>
            {t("today.allDue", { count: dueCount })}
          </a>
        </p>
      )}
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly lede?: string;
  readonly none: string;
  readonly all?: { readonly label: string; readonly href: string };
  readonly children: readonly ReactNode[];
}

function Part({ title, lede, none, all, children }: PartProps) {
  return (
    <section className="section">
      <h2>{title}</h2>
      {lede !== undefined && <p className="muted">{lede}</p>}
      {children.length === 0 ? <p>{none}</p> : <ul>{children}</ul>}
      {children.length > 0 && all && (
        <p>
          <a className="link-standalone" href={all.href}>
            {all.label}
          </a>
        </p>
      )}
    </section>
  );
}

interface PersonProps {
  readonly id: string;
  readonly name: string | null;
  readonly address: string;
}

/** By name where they agreed to a plan. */
function Person({ id, name, address }: PersonProps) {
  const t = useMessages("plans");
  const locale = useLocale();
  return (
    <a href={href(locale, "plans.one", { planId: id })}>
      {name ?? t("caseload.waiting", { address })}
    </a>
  );
}
