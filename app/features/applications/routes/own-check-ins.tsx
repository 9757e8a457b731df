import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { listCheckIns } from "../check-ins/read-check-ins.server.ts";
import { CheckInList } from "../components/check-in-list.tsx";

export const loader = page("checkIns.own", {}, async ({ actor, locale, ctx }) => {
  const reader = seekerOf(actor);
  return { checkIns: await listCheckIns(reader, locale, ctx), mayAnswer: true };
});

export const handle = pageHandle<typeof loader>()("checkIns", {
  title: ({ t }) => t("own.title"),
});

export default function OwnCheckIns() {
  const t = useMessages("checkIns");
  const { checkIns, mayAnswer } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("own.lede")}</Lede>
      <p>{t("own.who")}</p>
      {checkIns.length === 0 ? (
        <EmptyState title={t("own.none")}>{t("own.noneText")}</EmptyState>
      ) : (
        <CheckInList checkIns={checkIns} mayAnswer={mayAnswer} />
      )}
    </>
  );
}
