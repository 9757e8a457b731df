import { useLoaderData } from "@remix-run/react";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { ResultItem, ResultList } from "#app/ui/result-list.tsx";
import { listHidden, showPosition } from "../hide-position.server.ts";
import { showForm } from "../schema/profile-forms.ts";

export const loader = page("matching.hidden", {}, async ({ actor, locale, ctx }) => {
  const rows = await listHidden(seekerOf(actor), locale, ctx);
  return {
    rows: rows.map((row) => ({ ...row, hiddenAt: formatDay(shanghaiDay(row.hiddenAt), locale) })),
  };
});

export const action = command(
  "matching.hidden",
  { forms: { show: showForm } },
  async ({ form, actor, locale, ctx }) => {
    await showPosition(form, seekerOf(actor), ctx);
    return done(href(locale, "matching.hidden"), "shown");
  },
);

export const handle = pageHandle<typeof loader>()("matching", {
  title: ({ t }) => t("hidden.title"),
  crumbs: ({ t, locale }) => [{ label: t("fits.title"), href: href(locale, "matching.fits") }],
});

export default function Hidden() {
  const t = useMessages("matching");
  const locale = useLocale();
  const { rows } = useLoaderData<typeof loader>();
  if (rows.length === 0) {
    return (
      <EmptyState title={t("hidden.empty")}>
        <p>{t("hidden.emptyText")}</p>
      </EmptyState>
    );
  }
  return (
    <ResultList>
      {rows.map(({ positionId, title, employer, reason, hiddenAt }) => (
        <ResultItem
          key={positionId}
          href={href(locale, "positions.position", { positionId })}
          title={title}
          byline={t("hidden.row", { employer, reason: t(`reason.${reason}`), day: hiddenAt })}
          foot={[
            <ActionForm key="show" intent="show" item={{ name: "positionId", value: positionId }}>
              <Button variant="quiet" isInline>
                {t("fit.show")}
                <VisuallyHidden>{t("fit.about", { name: title })}</VisuallyHidden>
              </Button>
            </ActionForm>,
          ]}
        />
      ))}
    </ResultList>
  );
}
