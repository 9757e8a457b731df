import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { AskedFamily, LinkedFamily } from "../components/own-family.tsx";
import { agreeToFamily, listOwnLinks, refuseFamily } from "../families/own-link.server.ts";
import { ownFamilyForms } from "../schema/family-forms.ts";

export const loader = page("families.mine", {}, async ({ actor, ctx }) => ({
  links: await listOwnLinks(seekerOf(actor), ctx),
}));

export const action = command(
  "families.mine",
  { forms: ownFamilyForms },
  async ({ actor, locale, ctx, ...posted }) => {
    const seeker = seekerOf(actor);
    const answer =
      posted.intent === "agree"
        ? await agreeToFamily(posted.form, seeker, ctx)
        : await refuseFamily(posted.form, seeker, ctx);
    if (!answer.ok && answer.reason === "not-found") throw notFound();
    return answer.ok ? done(href(locale, "families.mine"), posted.intent) : answer;
  },
);

export const handle = pageHandle<typeof loader>()("families", {
  title: ({ t }) => t("mine.title"),
  crumbs: ({ t, locale }) => [
    { label: t("crumb.account"), href: href(locale, "accounts.account") },
  ],
});

export default function OwnFamily() {
  const t = useMessages("families");
  const locale = useLocale();
  const { links } = useLoaderData<typeof loader>();
  if (links.length === 0) {
    return (
      <EmptyState title={t("mine.none")}>
        <p>{t("mine.noneText")}</p>
        <a href={href(locale, "enrolments.list")}>{t("mine.toEnrolments")}</a>
      </EmptyState>
    );
  }
  return (
    <>
      <Lede>{t("mine.lede")}</Lede>
      {links.map((link) =>
        link.linked === null ? (
          <AskedFamily key={link.id} link={link} />
        ) : (
          <LinkedFamily key={link.id} link={{ ...link, linked: link.linked }} />
        ),
      )}
    </>
  );
}
