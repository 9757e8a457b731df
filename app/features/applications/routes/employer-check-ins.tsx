import { useLoaderData } from "@remix-run/react";
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
  return { checkIns: await listCheckIns(reader, locale, ctx), mayAnswer: reader.role !== "viewer" };
});

export const handle = pageHandle<typeof loader>()("checkIns", {
  title: ({ t }) => t("employer.title"),
});

export default function EmployerCheckIns() {
  const t = useMessages("checkIns");
  const { checkIns, mayAnswer } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("employer.lede")}</Lede>
      {checkIns.length === 0 ? (
        <EmptyState title={t("employer.none")}>{t("employer.noneText")}</EmptyState>
      ) : (
        <CheckInList checkIns={checkIns} mayAnswer={mayAnswer} />
      )}
    </>
  );
}
