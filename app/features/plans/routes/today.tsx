import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { listOverdueAdjustments } from "#app/features/applications/index.server.ts";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Lede } from "#app/ui/prose.tsx";
import { useDay } from "../components/plan-words.tsx";
import { listCaseload } from "../list-caseload.server.ts";

const FIRST = 20;

export const loader = page("plans.today", {}, async ({ actor, ctx }) => {
  const counsellor = counsellorOf(actor);
  const list = (view: "due" | "stuck") => listCaseload({ view, after: undefined }, counsellor, ctx);
  const [due, stuck, overdue] = await Promise.all([
    list("due"),
    list("stuck"),
    listOverdueAdjustments({}, counsellor, ctx),
  ]);
  return {
    today: due.today,
    due: due.rows.slice(0, FIRST),
    stuck: stuck.rows.slice(0, FIRST),
    // Whose they are and what is needed is one press away, for who asks for it.
    unanswered: overdue.rows
      .slice(0, FIRST)
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
  const { today, due, stuck, unanswered } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("today.lede", { day: day(today) })}</Lede>
      <Part
        title={t("today.due")}
        none={t("today.dueNone")}
        all={{
          label: t("today.allDue"),
          href: href(locale, "plans.caseload", {}, { view: "due" }),
        }}
      >
        {due.map(({ id, name, address, nextOn }) => (
          <li key={id}>
            <Person id={id} name={name} address={address} />
            {nextOn !== null && ` · ${t("today.dueOn", { day: day(nextOn) })}`}
          </li>
        ))}
      </Part>
      <Part
        title={t("today.unanswered")}
        none={t("today.unansweredNone")}
        all={{ label: t("today.allUnanswered"), href: href(locale, "applications.overdue") }}
      >
        {unanswered.map(({ id, employer, title, dueOn }) => (
          <li key={id}>{t("today.unansweredRow", { employer, title, day: day(dueOn) })}</li>
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
        {stuck.map(({ id, name, address, stuck: reasons }) => (
          <li key={id}>
            <Person id={id} name={name} address={address} />
            {` · ${reasons.map((reason) => t(`stuck.${reason}`)).join(" · ")}`}
          </li>
        ))}
      </Part>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly none: string;
  readonly all: { readonly label: string; readonly href: string };
  readonly children: readonly ReactNode[];
}

function Part({ title, none, all, children }: PartProps) {
  return (
    <section className="section">
      <h2>{title}</h2>
      {children.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <ul>{children}</ul>
          <p>
            <a className="link-standalone" href={all.href}>
              {all.label}
            </a>
          </p>
        </>
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
