import { useLoaderData } from "@remix-run/react";
import { findDetails } from "#app/features/accounts/change-details.server.ts";
import { spokenMobileNumber } from "#app/features/accounts/policy/index.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";

export const loader = page("accounts.details", {}, async ({ person, ctx }) => {
  const { name, email, phone, createdAt } = await findDetails(person?.userId ?? "", ctx);
  return { name, email, phone: phone && spokenMobileNumber(phone), createdAt };
});
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("details.title"),
  crumbs: ({ t, locale }) => [
    { label: t("account.title"), href: href(locale, "accounts.account") },
  ],
});

export default function Details() {
  const { name, email, phone, createdAt } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  const address = (channel: "mail" | "text", value: string | null) => [
    {
      href: href(locale, "accounts.changeAddress", { channel }),
      label: t(value === null ? "details.add" : "register.change"),
    },
  ];
  return (
    <SummaryList
      rows={[
        {
          term: t("name.label"),
          value: name,
          actions: [{ href: href(locale, "accounts.changeName"), label: t("register.change") }],
        },
        {
          term: t("details.mail"),
          value: email ?? t("details.none"),
          actions: address("mail", email),
        },
        {
          term: t("details.text"),
          value: phone ?? t("details.none"),
          actions: address("text", phone),
        },
        {
          term: t("details.since"),
          value: <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt, locale)}</time>,
        },
      ]}
    />
  );
}
