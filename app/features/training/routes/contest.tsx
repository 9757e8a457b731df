import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { Said } from "../components/enrolment-adjustments.tsx";
import { carryOutContest } from "../events/move-contest.server.ts";
import { readContest } from "../events/read-contest.server.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { versionForm } from "../schema/offering-lists.ts";

export const loader = page(
  "contests.setUp",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, ctx }) => {
    const member = providerOf(actor);
    const contest = await readContest(sessionId, member, ctx);
    if (!contest) throw notFound();
    return { contest, mayWrite: member.role !== "viewer" };
  },
);

export const action = command(
  "contests.setUp",
  { params: sessionParams, forms: { "hand-in": versionForm, "take-back": versionForm } },
  async ({ intent, form, params: { sessionId }, actor, locale, ctx }) => {
    const order = { sessionId, version: form.version, move: intent };
    const moved = await carryOutContest(order, providerOf(actor), ctx);
    return moved.ok ? done(href(locale, "contests.setUp", { sessionId }), intent) : moved;
  },
);

export const handle = pageHandle<typeof loader>()("contests", {
  title: ({ t }) => t("setUp.title"),
  caption: ({ data: { contest } }) => contest.title,
  titleSuffix: ({ t, data: { contest } }) => ` - ${contest.title} - ${t(`state.${contest.state}`)}`,
  crumbs: ({ t, locale, data: { contest } }) => [
    { label: t("setUp.sessions"), href: href(locale, "teaching.sessions") },
    {
      label: contest.title,
      href: href(locale, "teaching.session", { sessionId: contest.sessionId }),
    },
  ],
  width: "tables",
});

export default function ContestSetUp() {
  const t = useMessages("contests");
  const locale = useLocale();
  const { contest, mayWrite } = useLoaderData<typeof loader>();
  const { sessionId, state, reason, missing, isCancelled, disciplines } = contest;
  if (isCancelled) return <p>{t("setUp.cancelled")}</p>;
  return (
    <>
      <p className="lede">{t(`state.${state}`)}</p>
      {state === "entering" && reason && (
        <Notice isStanding title={t("setUp.sentBack")}>
          <Said>{reason}</Said>
        </Notice>
      )}
      {state === "published" && (
        <p>
          <Link href={href(locale, "contests.results", { sessionId })} isStandalone>
            {t("setUp.public")}
          </Link>
        </p>
      )}
      {state === "entering" && missing > 0 && <p>{t("setUp.missing", { count: missing })}</p>}
      <h2>{t("setUp.disciplines")}</h2>
      {disciplines.length === 0 ? (
        <EmptyState title={t("setUp.none")} heading={3}>
          {t("setUp.noneText")}
        </EmptyState>
      ) : (
        <Disciplines />
      )}
      {mayWrite && state === "entering" && (
        <div className="button-row">
          <LinkButton
            href={href(locale, "contests.discipline", { sessionId, disciplineId: "new" })}
            variant="secondary"
          >
            {t("setUp.add")}
          </LinkButton>
        </div>
      )}
      <Moves />
    </>
  );
}

function Disciplines() {
  const t = useMessages("contests");
  const locale = useLocale();
  const { contest, mayWrite } = useLoaderData<typeof loader>();
  const { sessionId, state } = contest;
  const change = {
    key: "change",
    header: t("setUp.edit"),
    cell: ({ id, name }: { readonly id: string; readonly name: string }) => (
      <Link
        href={href(locale, "contests.discipline", { sessionId, disciplineId: id })}
        about={name}
      >
        {t("setUp.edit")}
      </Link>
    ),
  };
  return (
    <Table
      caption={t("setUp.caption")}
      rows={contest.disciplines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: t("setUp.name"),
          isRowHeader: true,
          cell: ({ id, name }) => (
            <a
              href={href(locale, "contests.enter", { disciplineId: id })}
              lang={languageOf(name, locale)}
            >
              {name}
            </a>
          ),
        },
        {
          key: "how",
          header: t("setUp.how"),
          cell: ({ best, unit, decimals }) =>
            t("setUp.howValue", {
              best: t(`best.${best}`),
              unit: t(`unit.${unit}`),
              decimals: t(`decimals.${decimals as 0}`),
            }),
        },
        {
          key: "results",
          header: t("setUp.results"),
          cell: ({ results }) => t("setUp.resultsCount", { count: results }),
        },
        ...(mayWrite && state === "entering" ? [change] : []),
      ]}
    />
  );
}

function Moves() {
  const t = useMessages("contests");
  const { moves, version } = useLoaderData<typeof loader>().contest;
  const move = moves.find((one) => one === "hand-in" || one === "take-back");
  if (move === undefined) return null;
  const isHandIn = move === "hand-in";
  return (
    <section className="section">
      <h2>{t(isHandIn ? "setUp.handIn" : "setUp.takeBack")}</h2>
      <p>{t(isHandIn ? "setUp.handInText" : "setUp.takeBackText")}</p>
      <ActionForm intent={move}>
        <input type="hidden" name="version" value={version} />
        <Button variant={isHandIn ? "primary" : "secondary"}>
          {t(isHandIn ? "setUp.handIn" : "setUp.takeBack")}
        </Button>
      </ActionForm>
    </section>
  );
}
