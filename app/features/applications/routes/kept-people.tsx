import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { letPersonGo, listKeptPeople } from "../employer/kept-people.server.ts";
import { keptForm } from "../schema/kept-forms.ts";

export const loader = page("kept.list", {}, async ({ actor, ctx }) => ({
  people: await listKeptPeople(employerOf(actor), ctx),
}));

export const handle = pageHandle<typeof loader>()("kept", {
  title: ({ t }) => t("list"),
  crumbs: ({ t, locale }) => [{ label: t("received"), href: href(locale, "applicants.list") }],
});

export const action = command(
  "kept.list",
  { forms: { "let-go": keptForm } },
  async ({ form, actor, locale, ctx }) => {
    const verdict = await letPersonGo(form, employerOf(actor), ctx);
    return verdict.ok ? done(href(locale, "kept.list"), "letGo") : verdict;
  },
);

export default function KeptPeople() {
  const t = useMessages("kept");
  const { people } = useLoaderData<typeof loader>();
  if (people.length === 0) {
    return (
      <EmptyState title={t("none")}>
        <p>{t("noneNext")}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Lede>{t("lede")}</Lede>
      <ul className="result-list" role="list">
        {people.map((person) => (
          <li key={person.applicationId}>
            <Person person={person} />
          </li>
        ))}
      </ul>
    </>
  );
}

type KeptPerson = ReturnType<typeof useLoaderData<typeof loader>>["people"][number];

function Person({ person }: { readonly person: KeptPerson }) {
  const t = useMessages("kept");
  const locale = useLocale();
  const { applicationId, name, title, keptAt } = person;
  return (
    <>
      <h2 className="result-title">
        <Link href={href(locale, "applicants.one", { applicationId })}>{name}</Link>
      </h2>
      <p className="muted">{t("from", { title, at: formatMoment(keptAt, locale) })}</p>
      <p>
        <Link href={href(locale, "kept.invite", { applicationId })} about={name} isStandalone>
          {t("invite")}
        </Link>
      </p>
      <ActionForm intent="let-go" idPrefix={`${applicationId}-`}>
        <input type="hidden" name="applicationId" value={applicationId} />
        <Button variant="secondary" isInline>
          {t("letGo")}
          <VisuallyHidden>{t("about", { name })}</VisuallyHidden>
        </Button>
      </ActionForm>
    </>
  );
}
