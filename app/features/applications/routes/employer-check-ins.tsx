import { useLoaderData } from "@remix-run/react";
import { readLedgerTurns } from "#app/features/quotas/index.server.ts";
import { page } from "#app/http/route.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { listCheckIns } from "../check-ins/read-check-ins.server.ts";
import { CheckInList } from "../components/check-in-list.tsx";

export const loader = page("checkIns.employer", {}, async ({ actor, locale, ctx }) => {
  const reader = employerOf(actor);
  const checkIns = await listCheckIns(reader, locale, ctx);
  const mayAnswer = reader.role !== "viewer";
  const newest = newestAnswers(checkIns);
  const asked = mayAnswer ? newest : [];
  const turns = await readLedgerTurns(reader.organisationId, asked, ctx);
  const ledger = newest.flatMap(({ id, hireId }) => {
    const turn = turns.get(hireId);
    return turn ? [{ checkInId: id, ...turn }] : [];
  });
  return { checkIns, mayAnswer, ledger };
});

/** What was last said of each hire; the newest answers come first. */
function newestAnswers(checkIns: Awaited<ReturnType<typeof listCheckIns>>) {
  const seen = new Set<string>();
  return checkIns.flatMap(({ id, hireId, answer }) => {
    if (answer === null || seen.has(hireId)) return [];
    seen.add(hireId);
    return [{ id, hireId, isWorking: answer.isWorking }];
  });
}

export const handle = pageHandle<typeof loader>()("checkIns", {
  title: ({ t }) => t("employer.title"),
});

export default function EmployerCheckIns() {
  const t = useMessages("checkIns");
  const { checkIns, mayAnswer, ledger } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("employer.lede")}</Lede>
      {checkIns.length === 0 ? (
        <EmptyState title={t("employer.none")}>{t("employer.noneText")}</EmptyState>
      ) : (
        <CheckInList checkIns={checkIns} mayAnswer={mayAnswer} ledger={ledger} />
      )}
    </>
  );
}
