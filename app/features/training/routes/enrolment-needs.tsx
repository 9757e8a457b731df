import { useLoaderData } from "@remix-run/react";
import { seesHealth } from "#app/features/accounts/policy/index.ts";
import { listPassport } from "#app/features/applications/index.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { NeedFields } from "../components/enrol-fields.tsx";
import { Needs } from "../components/enrolment-check.tsx";
import { decideProposedNeeds, proposeNeeds } from "../enrolment/proposed-needs.server.ts";
import { readOwnEnrolment } from "../enrolment/read-own-enrolment.server.ts";
import { enrolmentParams, needsForms } from "../schema/enrolment-forms.ts";

export const loader = page(
  "enrolments.needs",
  { params: enrolmentParams },
  async ({ actor, params: { enrolmentId }, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const enrolment = await readOwnEnrolment(enrolmentId, seeker, locale, ctx);
    if (!enrolment) throw notFound();
    const { id, title, provider, enrolledBy, proposed } = enrolment;
    const isDelegate = seeker.by !== undefined;
    const mayWrite = isDelegate && seesHealth(seeker);
    const passport = mayWrite ? await listPassport(seeker, ctx) : [];
    return { id, title, provider, enrolledBy, proposed, isDelegate, mayWrite, passport };
  },
);

export const action = command(
  "enrolments.needs",
  { params: enrolmentParams, forms: needsForms },
  async ({ actor, params: { enrolmentId: id }, locale, ctx, ...posted }) => {
    const seeker = seekerOf(actor);
    if (posted.intent === "propose") {
      const { wanted } = posted.form;
      const proposed = await proposeNeeds({ id, wanted }, seeker, ctx);
      if (!proposed.ok) return proposed;
      return done(href(locale, "enrolments.needs", { enrolmentId: id }), "proposed");
    }
    const shows = posted.intent === "agree";
    const decided = await decideProposedNeeds({ id, shows }, seeker, ctx);
    if (!decided.ok) return decided;
    return done(
      href(locale, "enrolments.one", { enrolmentId: id }),
      shows ? "agreed" : "forgotten",
    );
  },
);

export const handle = pageHandle<typeof loader>()("enrolments", {
  title: ({ t }) => t("proposed.title"),
  caption: ({ data: { title } }) => title,
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  crumbs: ({ t, locale, data: { id, title, isDelegate } }) =>
    isDelegate
      ? [
          {
            label: t("receipt.title"),
            href: href(locale, "enrolments.receipt", { enrolmentId: id }),
          },
        ]
      : [
          { label: t("list.title"), href: href(locale, "enrolments.list") },
          { label: title, href: href(locale, "enrolments.one", { enrolmentId: id }) },
        ],
});

export default function EnrolmentNeeds() {
  const { isDelegate } = useLoaderData<typeof loader>();
  return isDelegate ? <Written /> : <Decision />;
}

/** For the person: what was written for them, and the two answers. */
function Decision() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { id, provider, enrolledBy, proposed } = useLoaderData<typeof loader>();
  if (proposed.length === 0) {
    return (
      <>
        <Lede>{t("proposed.none")}</Lede>
        <p>
          <a href={href(locale, "enrolments.one", { enrolmentId: id })}>{t("proposed.back")}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <Lede>{t("proposed.lede", { name: enrolledBy ?? "", provider })}</Lede>
      <Needs wanted={proposed} />
      <ActionForm intent="agree">
        <p>{t("proposed.agreeText")}</p>
        <Button>{t("proposed.agree")}</Button>
      </ActionForm>
      <section className="section">
        <ActionForm intent="forget" idPrefix="forget-">
          <Button variant="secondary">{t("proposed.forget")}</Button>
        </ActionForm>
      </section>
    </>
  );
}

/** For a delegate: what they write, as far as they may see needs. */
function Written() {
  const t = useMessages("enrolments");
  const { provider, proposed, mayWrite, passport } = useLoaderData<typeof loader>();
  if (!mayWrite) return <Lede>{t("proposed.noHealth")}</Lede>;
  return (
    <>
      <Lede>{t("proposed.writeLede", { provider })}</Lede>
      {proposed.length > 0 && (
        <>
          <p>{t("proposed.waiting")}</p>
          <Needs wanted={proposed} />
        </>
      )}
      <ActionForm intent="propose">
        <NeedFields passport={passport} />
        <Button>{t("proposed.send")}</Button>
      </ActionForm>
    </>
  );
}
