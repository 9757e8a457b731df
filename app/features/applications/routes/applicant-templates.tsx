import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Link } from "#app/ui/link.tsx";
import { TypedWords } from "../components/typed-words.tsx";
import { listTemplates } from "../employer/templates.server.ts";

export const loader = page("templates.list", {}, async ({ actor, ctx }) => {
  const member = employerOf(actor);
  return {
    templates: await listTemplates(member, ctx),
    mayWrite: member.verified && member.role !== "viewer",
  };
});

export const handle = pageHandle<typeof loader>()("templates", {
  title: ({ t }) => t("list"),
  crumbs: ({ t, locale }) => [{ label: t("received"), href: href(locale, "applicants.list") }],
});

export default function ApplicantTemplates() {
  const t = useMessages("templates");
  const locale = useLocale();
  const { templates, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("lede")}</Lede>
      {templates.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t(mayWrite ? "noneNext" : "noneNextReading")}</p>
        </EmptyState>
      ) : (
        <ul className="result-list" role="list">
          {templates.map(({ id, name, purpose, body }) => (
            <li key={id}>
              <h2 className="result-title">
                {mayWrite ? (
                  <Link href={href(locale, "templates.one", { templateId: id })}>{name}</Link>
                ) : (
                  name
                )}
              </h2>
              <p className="muted">{t(`purpose.${purpose}`)}</p>
              <TypedWords>{body}</TypedWords>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className="button-row">
          <LinkButton href={href(locale, "templates.new")}>{t("add")}</LinkButton>
        </div>
      )}
    </>
  );
}
