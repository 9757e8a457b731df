import { useLoaderData } from "@remix-run/react";
import { listPassport } from "#app/features/applications/index.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { accepted } from "#app/lib/verdict.ts";
import { href } from "#app/links.ts";
import { ActionForm, useAnsweredSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { NeedFields, PrerequisiteFields } from "../components/enrol-fields.tsx";
import { EnrolmentCheck } from "../components/enrolment-check.tsx";
import type { CheckedWish } from "../components/enrolment-check.tsx";
import { enrol, previewEnrolment } from "../enrolment/enrol.server.ts";
import { findLiveEnrolment } from "../enrolment/list-own-enrolments.server.ts";
import { findPublicSession } from "../find-public-session.server.ts";
import { isSeatFree } from "../policy/index.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { wishForms } from "../schema/enrolment-forms.ts";

export const loader = page(
  "enrolments.enrol",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const session = await findPublicSession(sessionId, locale, ctx);
    if (!session) throw notFound();
    const [standing, passport] = await Promise.all([
      findLiveEnrolment(sessionId, seeker, ctx),
      seeker.by ? [] : listPassport(seeker, ctx),
    ]);
    const { course, isOpen, waiting, taken, startsAt, withdrawBy } = session;
    const { title, provider, prerequisites, needsApproval } = course;
    return {
      ...{ sessionId, title, provider, prerequisites, needsApproval, passport, standing },
      ...{ isOpen, waiting, startsAt, withdrawBy, isDelegate: seeker.by !== undefined },
      isFree: isSeatFree({ seats: session.seats ?? 0, taken, waiting }),
    };
  },
);

/** The words are shown once more before they are sent: nothing is written until then. */
export const action = command(
  "enrolments.enrol",
  { params: sessionParams, forms: wishForms },
  async ({ actor, params: { sessionId }, form, intent, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const wish = { ...form, sessionId, locale };
    if (intent === "change") return accepted({ shown: { step: "change" } });
    if (intent === "check") {
      const preview = await previewEnrolment(wish, seeker, ctx);
      if (!preview.ok) return preview;
      return accepted({ shown: { step: "check", wish: form, to: preview.to } });
    }
    const enrolled = await enrol(wish, seeker, ctx);
    if (!enrolled.ok) return enrolled;
    const { enrolmentId, repeated } = enrolled;
    return done(
      href(locale, "enrolments.receipt", { enrolmentId }),
      repeated ? "enrolledBefore" : "enrolled",
    );
  },
);

export const handle = pageHandle<typeof loader>()("enrolments", {
  title: ({ t, data: { isFree } }) => t(isFree ? "enrol.title" : "enrol.waitTitle"),
  caption: ({ data: { title } }) => title,
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  crumbs: ({ locale, data: { title, sessionId } }) => [
    { label: title, href: href(locale, "training.session", { sessionId }) },
  ],
});

type Shown = { readonly step: "change" } | CheckedWish;

export default function Enrol() {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const answered = useAnsweredSubmit<Shown>();
  const { standing, isOpen, isFree, provider, waiting, needsApproval, isDelegate } = data;
  if (standing) {
    const at = { enrolmentId: standing.id };
    return (
      <>
        <Lede>{t(isDelegate ? "enrol.standingOther" : "enrol.standing")}</Lede>
        {standing.isMine && (
          <LinkButton href={href(locale, isDelegate ? "enrolments.receipt" : "enrolments.one", at)}>
            {t(isDelegate ? "enrol.standingReceipt" : "enrol.standingLink")}
          </LinkButton>
        )}
      </>
    );
  }
  if (!isOpen) {
    return (
      <Notice kind="warning" isStanding title={t("refused.not-open")}>
        <p>
          <a href={href(locale, "training.courses")}>{t("list.find")}</a>
        </p>
      </Notice>
    );
  }
  if (answered?.answer.step === "check") {
    return <EnrolmentCheck checked={answered.answer} values={answered.values} session={data} />;
  }
  return (
    <>
      <Lede>{t("enrol.lede", { provider })}</Lede>
      {needsApproval ? (
        <p>{t("enrol.approval")}</p>
      ) : (
        !isFree && <p>{t("enrol.full", { waiting })}</p>
      )}
      <p>{t(isDelegate ? "enrol.byDelegation" : "enrol.sees")}</p>
      <ActionForm>
        <PrerequisiteFields prerequisites={data.prerequisites} />
        {!isDelegate && <NeedFields passport={data.passport} provider={provider} />}
        <Button name="intent" value="check">
          {t("enrol.check")}
        </Button>
      </ActionForm>
    </>
  );
}
