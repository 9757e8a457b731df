import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { fen, yuanText } from "#app/lib/money.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TaskList } from "#app/ui/task-list.tsx";
import { Countdown } from "../components/countdown.tsx";
import { ReturnFigures } from "../components/return-figures.tsx";
import { ReturnThread } from "../components/return-thread.tsx";
import { returnTones } from "../components/return-tones.ts";
import { findOwnLedger, findOwnReturn } from "../own-return.server.ts";
import { isUnfiled } from "../policy/return-states.ts";
import type { ReturnStage } from "../policy/return-states.ts";
import { changeMoves } from "../schema/change-moves.ts";
import { yearParams } from "../schema/ledger-forms.ts";

export const loader = page(
  "returns.show",
  { params: yearParams },
  async ({ actor, params: { year }, ctx }) => {
    const member = employerOf(actor);
    const [filing, ledger] = await Promise.all([
      findOwnReturn(member, year, ctx),
      findOwnLedger(member.organisationId, year, ctx),
    ]);
    return {
      ...filing,
      today: shanghaiDay(ctx.now),
      people: ledger.rows.length,
      hasStaff: ledger.staff !== null,
      mayWrite: member.role !== "viewer",
    };
  },
);

/** Until it is filed, and filed again, title and heading say so. */
const TITLES: Partial<
  Record<ReturnStage, "show.titleUnfiled" | "show.titleRevising" | "show.titleReturned">
> = {
  draft: "show.titleUnfiled",
  revising: "show.titleRevising",
  returned: "show.titleReturned",
};

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t, data: { year, stage } }) => t(TITLES[stage] ?? "show.title", { year }),
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "returns.list") }],
  width: "tables",
});

export default function OwnReturn() {
  const { year, state, stage, window, today, isDetermined, filed, thread, mayWrite } =
    useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const words = useMessages("workingTable");
  const locale = useLocale();
  const params = { year: String(year) };
  const inForce = filed.find((version) => version.isInForce);
  return (
    <>
      <p>
        <Tag tone={returnTones[stage]}>{t(`state.${stage}`)}</Tag>
      </p>
      <WhatNow />
      <DeclaredTwice />
      {isUnfiled(state) ? <Countdown {...{ year, today, window, stage }} /> : null}
      {isDetermined ? (
        <p>
          <Link href={href(locale, "returns.determination", params)} isStandalone>
            {t("show.determination")}
          </Link>
        </p>
      ) : null}
      {isDetermined ? (
        <p>
          <Link href={href(locale, "rewards.own", params)}>{t("show.reward")}</Link>
        </p>
      ) : null}
      {isUnfiled(state) ? <Tasks /> : null}
      <p>
        <Link href={href(locale, "dispatch.list", params)}>{t("show.dispatch")}</Link>
      </p>
      {mayWrite ? (
        <p>
          <Link href={href(locale, "proofs.list", params)}>{t("show.proofs")}</Link>
        </p>
      ) : null}
      <Moves />
      {inForce ? (
        <section className="section">
          <h2>{t("show.figures")}</h2>
          <ReturnFigures caption={t("show.figures")} figures={inForce.figures} isCaptionHidden />
          <p className="screen-only">
            <Link
              href={href(
                locale,
                "quotas.specialRules",
                {},
                {
                  due: yuanText(fen(inForce.figures.due)),
                },
              )}
            >
              {words("toSpecialRules")}
            </Link>
          </p>
        </section>
      ) : null}
      {filed.length > 0 ? (
        <section className="section">
          <h2>{t("show.filed")}</h2>
          <ul>
            {filed.map(({ number, receipt, submittedAt, isInForce }) => (
              <li key={number}>
                {t("show.filedVersion", {
                  number,
                  receipt,
                  time: formatMoment(submittedAt, locale),
                })}
                {t(isInForce ? "show.filedInForce" : "show.filedOld")}
              </li>
            ))}
          </ul>
          {inForce ? (
            <p>
              <Link href={href(locale, "returns.receipt", params)}>{t("show.receipt")}</Link>
            </p>
          ) : null}
          <h2>{t("show.thread")}</h2>
          <ReturnThread thread={thread} />
        </section>
      ) : null}
    </>
  );
}

function WhatNow() {
  const { state, stage } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  if (state === "lapsed") {
    return (
      <Notice kind="danger" title={t("show.lapsed")} isStanding>
        {t("show.lapsedText")}
      </Notice>
    );
  }
  const key = `show.whatNow.${stage}`;
  return t.has(key) ? <p>{t(key)}</p> : null;
}

function DeclaredTwice() {
  const { declaredTwice } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  if (declaredTwice.length === 0) return null;
  return (
    <Notice kind="warning" title={t("show.twice")} isStanding>
      <p>{t("show.twiceText")}</p>
      <ul>
        {declaredTwice.map(({ name, months }) => (
          <li key={name}>{t("show.twicePerson", { name, count: months })}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Tasks() {
  const { year, people, hasStaff, moves, mayWrite } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  const params = { year: String(year) };
  const isReady = hasStaff && moves.includes("submit");
  return (
    <section className="section">
      <h2>{t("show.tasks")}</h2>
      <TaskList
        tasks={[
          {
            id: "ledger",
            title: t("show.taskLedger"),
            href: href(locale, "returns.ledger", params),
            hint: t("show.taskLedgerHint", { count: people }),
            status: t(people > 0 ? "show.taskDone" : "show.taskTodo"),
            tone: people > 0 ? "success" : "neutral",
          },
          {
            id: "staff",
            title: t("show.taskStaff"),
            ...(mayWrite && { href: href(locale, "returns.staff", params) }),
            status: t(hasStaff ? "show.taskDone" : "show.taskTodo"),
            tone: hasStaff ? "success" : "warning",
          },
          {
            id: "check",
            title: t("show.taskCheck"),
            ...(mayWrite && { href: href(locale, "returns.check", params) }),
            status: t(isReady ? "show.taskReady" : "show.taskWait"),
            tone: isReady ? "accent" : "neutral",
          },
        ]}
      />
    </section>
  );
}

function Moves() {
  const { year, moves } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  const offered = changeMoves.filter((move) => moves.includes(move));
  if (offered.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("show.steps")}</h2>
      <div className="button-row">
        {offered.map((move) => (
          <LinkButton
            key={move}
            variant="secondary"
            href={href(locale, "returns.change", { year: String(year), move })}
          >
            {t(`move.${move}`)}
          </LinkButton>
        ))}
      </div>
    </section>
  );
}
