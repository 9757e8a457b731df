import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { refused } from "#app/lib/verdict.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { approveMany, openApproveMany } from "../approve-many.server.ts";
import { peopleText } from "../components/figure-texts.ts";
import { chosenForm, chosenQuery } from "../schema/review-forms.ts";

export const loader = page(
  "returnReview.many",
  { query: chosenQuery },
  async ({ actor, query, ctx }) => {
    const targets = query.id.map((id) => ({ id }));
    return { outcomes: await openApproveMany(targets, officerOf(actor), ctx) };
  },
);

export const handle = pageHandle<typeof loader>()("returnReview", {
  title: ({ t }) => t("many.title"),
  crumbs: ({ t, locale }) => [
    { label: t("queue.title"), href: href(locale, "returnReview.queue") },
  ],
});

export const action = command(
  "returnReview.many",
  { forms: { approve: chosenForm } },
  async ({ actor, form, locale, ctx }) => {
    const outcomes = await approveMany(form.target, officerOf(actor), ctx);
    return outcomes.some(({ verdict }) => verdict.ok)
      ? done(href(locale, "returnReview.queue", {}, { state: "auto_passed" }), "many")
      : refused("nothing-approved");
  },
);

export default function CertifyMany() {
  const { outcomes } = useLoaderData<typeof loader>();
  const t = useMessages("returnReview");
  const locale = useLocale();
  const will = outcomes.filter(({ verdict }) => verdict.ok);
  const left = outcomes.filter(({ verdict }) => !verdict.ok);
  return (
    <>
      <p>{t("many.hint")}</p>
      {will.length === 0 ? (
        <p>{t("many.nothing")}</p>
      ) : (
        <section className="section">
          <h2>{t("many.will", { count: will.length })}</h2>
          <ul>
            {will.map(({ id, employer, year, figures }) => (
              <li key={id}>
                <a href={href(locale, "returnReview.review", { returnId: id })}>
                  {t("many.line", {
                    name: employer,
                    year,
                    counted: figures ? peopleText(figures.counted) : "",
                    due: figures ? formatYuan(figures.due, locale) : "",
                  })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {left.length > 0 ? (
        <section className="section">
          <h2>{t("many.left", { count: left.length })}</h2>
          <ul>
            {left.map((outcome) => (
              <li key={outcome.id}>
                <LeftWhy {...outcome} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {will.length > 0 ? (
        <ActionForm intent="approve">
          {will.map(({ id, version }, at) => (
            <input key={id} type="hidden" name={`target[${at}]`} value={`${id}.${version}`} />
          ))}
          <div className="button-row">
            <Button>{t("many.button")}</Button>
          </div>
        </ActionForm>
      ) : null}
      <p>
        <Link href={href(locale, "returnReview.queue", {}, { state: "auto_passed" })} isStandalone>
          {t("many.back")}
        </Link>
      </p>
    </>
  );
}

interface LeftWhyProps {
  readonly id: string;
  readonly employer: string;
  readonly year: number;
  readonly verdict: { readonly ok: boolean; readonly reason?: string };
}

function LeftWhy({ id, employer, year, verdict }: LeftWhyProps) {
  const t = useMessages("returnReview");
  const locale = useLocale();
  const key = `many.${verdict.reason ?? ""}`;
  if (employer === "") return t("many.unknown");
  return (
    <a href={href(locale, "returnReview.review", { returnId: id })}>
      {t("many.leftWhy", { name: employer, year, why: t.has(key) ? t(key) : t("many.unknown") })}
    </a>
  );
}
