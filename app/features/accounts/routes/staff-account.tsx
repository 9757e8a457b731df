import { useLoaderData } from "@remix-run/react";
import type { StaffChange } from "#app/features/accounts/policy/index.ts";
import { staffParams, sureForm } from "#app/features/accounts/schema/staff.ts";
import { changeStaffAccount } from "#app/features/accounts/staff/change-staff.server.ts";
import { findStaff } from "#app/features/accounts/staff/staff-reads.server.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { administratorOf } from "#app/http/administrator.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

export const loader = page(
  "staff.account",
  { params: staffParams },
  async ({ actor, params: { userId }, locale, ctx }) => {
    const account = await findStaff(userId, ctx);
    if (!account) throw notFound();
    const changes: readonly StaffChange[] = [
      account.isSuspended ? "restore" : "suspend",
      ...(account.hasSecondFactor ? (["reset-second-factor"] as const) : []),
    ];
    return {
      account: { ...account, region: account.region ? regionName(account.region, locale) : "" },
      changes: administratorOf(actor).userId === userId ? [] : changes,
    };
  },
);
export const handle = pageHandle<typeof loader>()("staff", {
  title: ({ data: { account } }) => account.name,
  titleSuffix: ({ t, data: { account } }) => ` - ${t(`role.${account.role}`)}`,
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "staff.list") }],
});

export const action = command(
  "staff.account",
  {
    params: staffParams,
    forms: { suspend: sureForm, restore: sureForm, "reset-second-factor": sureForm },
  },
  async ({ actor, params, intent, locale, ctx }) => {
    const input = { userId: params.userId, change: intent };
    const changed = await changeStaffAccount(input, administratorOf(actor), ctx);
    if (changed.ok) return done(href(locale, "staff.account", params), intent);
    if (changed.reason === "not-found") throw notFound();
    return changed;
  },
);

export default function StaffAccount() {
  const { account, changes } = useLoaderData<typeof loader>();
  const t = useMessages("staff");
  const locale = useLocale();
  return (
    <>
      <SummaryList
        rows={[
          { term: t("address.label"), value: account.email },
          { term: t("role.label"), value: t(`role.${account.role}`) },
          ...(account.region ? [{ term: t("place.label"), value: account.region }] : []),
          {
            term: t("state.label"),
            value: t(account.isSuspended ? "state.suspended" : "state.active"),
          },
          {
            term: t("secondFactor.label"),
            value: t(account.hasSecondFactor ? "secondFactor.yes" : "secondFactor.no"),
          },
          { term: t("createdAt.label"), value: formatMoment(account.createdAt, locale) },
        ]}
      />
      {changes.length === 0 ? <p>{t("account.own")}</p> : null}
      {changes.map((change) => (
        <section key={change} className="section">
          <h2>{t(`change.${change}`)}</h2>
          <ActionForm intent={change}>
            <p>{t(`change.${change}.text`)}</p>
            <Button variant={change === "restore" ? "primary" : "danger"}>
              {t(`change.${change}`)}
            </Button>
          </ActionForm>
        </section>
      ))}
      <section className="section">
        <h2>{t("account.activity")}</h2>
        <ol reversed role="list">
          {account.activity.map(({ sequence, action: what, at }) => {
            const key = `did.${what}`;
            return (
              <li key={sequence}>
                {formatMoment(at, locale)} {t(t.has(key) ? key : "did.other")}
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}
