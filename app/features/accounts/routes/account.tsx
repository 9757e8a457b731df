import { useLoaderData } from "@remix-run/react";
import {
  ownTasks,
  tasksByKind,
  type AccountTask,
} from "#app/features/accounts/components/account-tasks.ts";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";

export const loader = page("accounts.account", {}, ({ actor, person, session }) => ({
  kind: actor.kind === "visitor" ? ("seeker" as const) : actor.kind,
  name: person?.name ?? "",
  organisation: session?.organisation?.name ?? null,
}));
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("account.title"),
});

export default function Account() {
  const { kind, name, organisation } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const tasks = tasksByKind[kind] ?? [];
  return (
    <>
      <Lede>{t("account.welcome", { name })}</Lede>
      <p>
        {t(`account.kind.${kind}`)}
        {organisation ? ` ${t("account.organisation", { name: organisation })}` : null}
      </p>
      {tasks.length > 0 ? <Tasks title={t("account.tasks")} tasks={tasks} /> : null}
      <Tasks title={t("account.own")} tasks={ownTasks} />
    </>
  );
}

function Tasks({ title, tasks }: { title: string; tasks: readonly AccountTask[] }) {
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{title}</h2>
      <ul>
        {tasks.map(({ id, label }) => (
          <li key={id}>
            <Link href={href(locale, id)} isStandalone isPlain>
              {t(label)}
            </Link>
            <div className="muted">{t(`${label}.hint`)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
