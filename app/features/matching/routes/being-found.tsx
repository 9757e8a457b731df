import { useLoaderData } from "@remix-run/react";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatList, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { agreeToBeFound, readBeingFound, stopBeingFound } from "../found/be-found.server.ts";
import { findGrants } from "../policy/index.ts";
import type { FindGrant } from "../policy/index.ts";
import { grantForm } from "../schema/found-forms.ts";

export const loader = page("found.own", {}, ({ actor, locale, ctx }) =>
  readBeingFound(seekerOf(actor), locale, ctx),
);

export const action = command(
  "found.own",
  { forms: { agree: grantForm, "take-back": grantForm } },
  async ({ intent, form, actor, locale, ctx }) => {
    const act = intent === "agree" ? agreeToBeFound : stopBeingFound;
    const verdict = await act(form, seekerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    return done(href(locale, "found.own"), intent === "agree" ? "agreed" : "tookBack");
  },
);

export const handle = pageHandle<typeof loader>()("found", {
  title: ({ t }) => t("own.title"),
  crumbs: ({ t, locale }) => [{ label: t("crumb"), href: href(locale, "accounts.account") }],
});

export default function BeingFound() {
  const t = useMessages("found");
  const locale = useLocale();
  const { grants, isTold } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("own.lede")}</Lede>
      <ul>
        <li>{t("own.never")}</li>
        <li>{t("own.back")}</li>
        <li>{t("own.hide")}</li>
      </ul>
      {!isTold && (
        <Notice isStanding>
          <p>{t("own.untold")}</p>
          <p>
            <a href={href(locale, "matching.profile")}>{t("own.profile")}</a>
          </p>
        </Notice>
      )}
      <section className="section">
        <h2>{t("own.choices")}</h2>
        <SummaryList
          rows={findGrants.map((grant) => ({
            term: t(`grant.${grant}`),
            value: (
              <Choice
                grant={grant}
                isGiven={grants.includes(grant)}
                isOpen={grant === "background" || grants.includes("background")}
              />
            ),
          }))}
        />
      </section>
      <Openings />
    </>
  );
}

interface ChoiceProps {
  readonly grant: FindGrant;
  readonly isGiven: boolean;
  /** What it stands on is agreed to. */
  readonly isOpen: boolean;
}

function Choice({ grant, isGiven, isOpen }: ChoiceProps) {
  const t = useMessages("found");
  return (
    <>
      <p>
        {t(isGiven ? "own.given" : "own.notGiven")}
        {!isOpen && ` ${t("own.first")}`}
      </p>
      <p className="muted">{t(`grantHint.${grant}`)}</p>
      {isOpen && (
        <ActionForm intent={isGiven ? "take-back" : "agree"} idPrefix={`${grant}-`}>
          <input type="hidden" name="grant" value={grant} />
          <Button variant="secondary" isInline>
            {t(isGiven ? "takeBack" : "agree")}
            <VisuallyHidden>{t("about", { name: t(`grant.${grant}`) })}</VisuallyHidden>
          </Button>
        </ActionForm>
      )}
    </>
  );
}

function Openings() {
  const t = useMessages("found");
  const locale = useLocale();
  const { openings } = useLoaderData<typeof loader>();
  return (
    <section className="section">
      <h2>{t("own.openings")}</h2>
      {openings.length === 0 ? (
        <p>{t("own.noOpenings")}</p>
      ) : (
        <ul>
          {openings.map(({ id, at, employer, title, fields }) => (
            <li key={id}>
              {t("own.opening", {
                ...{ employer, title, at: formatMoment(at, locale) },
                fields: formatList(
                  fields.map((field) => t(`field.${field as "conditions"}`)),
                  locale,
                ),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
