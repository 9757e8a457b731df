import { useLoaderData } from "@remix-run/react";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { Verdict } from "#app/lib/verdict.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { approveReturn, confirmReturn } from "../approve-return.server.ts";
import { FiledProofs } from "../components/filed-proofs.tsx";
import { ReturnThread } from "../components/return-thread.tsx";
import { ReviewDecisions } from "../components/review-decisions.tsx";
import { ReviewFigures } from "../components/review-figures.tsx";
import { ReviewPerson } from "../components/review-person.tsx";
import { StaffTable } from "../components/staff-table.tsx";
import { decideMonths } from "../decide-months.server.ts";
import {
  declineReturn,
  rejectReturn,
  reopenReturn,
  sendBackReturn,
  takeReview,
} from "../officer-moves.server.ts";
import { findReturnReview } from "../review-reads.server.ts";
import { listLettersOnReturn } from "../letter-reads.server.ts";
import {
  monthsDecisionForm,
  reasonForm,
  returnParams,
  versionForm,
} from "../schema/review-forms.ts";

export const loader = page(
  "returnReview.review",
  { params: returnParams },
  async ({ actor, params: { returnId }, locale, ctx }) => {
    const review = await findReturnReview(returnId, officerOf(actor), ctx);
    if (!review) throw notFound();
    const letters = await listLettersOnReturn(returnId, officerOf(actor), locale, ctx);
    const elsewhere = review.people.flatMap(({ months }) => months.flatMap((one) => one.elsewhere));
    const regions = [review.region, ...elsewhere.map(({ region }) => region)];
    const places = Object.fromEntries(regions.map((one) => [one, regionName(one, locale)]));
    return { ...review, letters, places };
  },
);

export const handle = pageHandle<typeof loader>()("returnReview", {
  title: ({ t, data: { employer, year } }) => t("review.title", { name: employer.name, year }),
  titleSuffix: ({ t, data: { state } }) => ` - ${t(`state.${state}`)}`,
  crumbs: ({ t, locale }) => [
    { label: t("queue.title"), href: href(locale, "returnReview.queue") },
  ],
  width: "tables",
});

export const action = command(
  "returnReview.review",
  {
    params: returnParams,
    forms: {
      begin: versionForm,
      months: monthsDecisionForm,
      approve: versionForm,
      "send-back": reasonForm,
      reject: reasonForm,
      confirm: versionForm,
      decline: reasonForm,
      reopen: reasonForm,
    },
  },
  async (args) => {
    const { locale, ctx, params } = args;
    const id = params.returnId;
    const officer = officerOf(args.actor);
    const run = (): Promise<Verdict> => {
      switch (args.intent) {
        case "begin":
          return takeReview({ id, ...args.form }, officer, ctx);
        case "months": {
          const { person: returnPersonId, ...form } = args.form;
          return decideMonths({ id, returnPersonId, ...form }, officer, ctx);
        }
        case "approve":
          return approveReturn({ id, ...args.form }, officer, ctx);
        case "send-back":
          return sendBackReturn({ id, ...args.form }, officer, ctx);
        case "reject":
          return rejectReturn({ id, ...args.form }, officer, ctx);
        case "confirm":
          return confirmReturn({ id, ...args.form }, officer, ctx);
        case "decline":
          return declineReturn({ id, ...args.form }, officer, ctx);
        case "reopen":
          return reopenReturn({ id, ...args.form }, officer, ctx);
      }
    };
    const verdict = await run();
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    if (!verdict.ok) return verdict;
    const waits = "to" in verdict && verdict.to === "awaiting_second";
    const staysHere = ["begin", "months", "reopen"].includes(args.intent);
    return staysHere
      ? done(href(locale, "returnReview.review", { returnId: id }), args.intent)
      : done(href(locale, "returnReview.queue"), waits ? "second" : args.intent);
  },
);

export default function ReturnReview() {
  const review = useLoaderData<typeof loader>();
  const t = useMessages("returnReview");
  const words = useMessages("proofs");
  const locale = useLocale();
  const mayDecide = review.moves.includes("reject");
  return (
    <>
      <p>{t("review.audited")}</p>
      <Hold />
      <section className="section">
        <h2>{t("review.facts")}</h2>
        <SummaryList
          rows={[
            { term: t("review.state"), value: t(`state.${review.state}`) },
            { term: t("review.uscc"), value: review.employer.uscc },
            { term: t("review.kind"), value: t(`unit.${review.employer.kind}`) },
            {
              term: t("review.industry"),
              value: review.employer.industry || t("review.notSaid"),
            },
            { term: t("review.region"), value: review.places[review.region] ?? review.region },
            { term: t("review.contact"), value: <Contact /> },
            {
              term: t("review.submittedAt"),
              value: review.submittedAt ? formatMoment(review.submittedAt, locale) : "",
            },
            { term: t("review.receipt"), value: review.receipt },
            {
              term: t("review.version"),
              value: t("review.versionValue", { number: review.filedNumber }),
            },
          ]}
        />
        {["approved", "sent_to_tax", "closed"].includes(review.state) ? (
          <p>
            <Link
              href={href(locale, "returnReview.determination", { returnId: review.id })}
              isStandalone
            >
              {t("review.determination")}
            </Link>
          </p>
        ) : null}
      </section>
      <section className="section">
        <h2>{t("review.figures")}</h2>
        <ReviewFigures declared={review.declared} verified={review.verified} />
        <Details summary={t("review.staff")}>
          <StaffTable staff={review.staff} />
        </Details>
      </section>
      <section className="section">
        <h2>{words("filed.title")}</h2>
        {review.proofs.length === 0 ? <p>{words("filed.none")}</p> : null}
        <FiledProofs returnId={review.id} proofs={review.proofs} />
      </section>
      <section className="section">
        <h2>{t("review.people")}</h2>
        {review.people.length === 0 ? <p>{t("review.peopleNone")}</p> : null}
        {review.people.map((person) => (
          <ReviewPerson
            key={person.id}
            returnId={review.id}
            person={person}
            version={review.version}
            mayDecide={mayDecide}
            places={review.places}
          />
        ))}
      </section>
      <section className="section">
        <h2>{t("review.decide")}</h2>
        <ReviewDecisions
          moves={review.moves}
          version={review.version}
          unsettled={review.unsettled}
        />
      </section>
      <section className="section">
        <h2>{t("review.thread")}</h2>
        <ReturnThread thread={review.thread} />
      </section>
      <section className="section">
        <h2>{t("review.letters")}</h2>
        {review.letters.length === 0 ? <p>{t("review.lettersNone")}</p> : null}
        {review.letters.map(({ id, number, title, body, rule, sentAt }) => (
          <Details key={id} summary={`${formatMoment(sentAt, locale)} ${title}`}>
            <p className="prewrap">{body.trim()}</p>
            <p>
              {number} · <span lang="zh-CN">{rule}</span>
            </p>
          </Details>
        ))}
      </section>
      <section className="section">
        <h2>{t("review.activity")}</h2>
        <ActivityList />
      </section>
    </>
  );
}

function Contact() {
  const { name, phone, email } = useLoaderData<typeof loader>().employer.contact;
  const t = useMessages("returnReview");
  const known = [name, phone, email].filter((each) => each !== "");
  if (known.length === 0) return t("review.notSaid");
  return (
    <ul role="list">
      {known.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

function Hold() {
  const { hold, holder, moves, state, version } = useLoaderData<typeof loader>();
  const t = useMessages("returnReview");
  const locale = useLocale();
  const mayTake = hold !== "mine" && (moves.includes("begin-review") || moves.includes("reject"));
  if (hold === "theirs") {
    return (
      <Notice kind="warning" isStanding>
        {t("review.hold.theirs", {
          name: holder?.name ?? "",
          time: holder ? formatMoment(holder.until, locale) : "",
        })}
      </Notice>
    );
  }
  if (hold === "mine") return <p>{t("review.hold.mine")}</p>;
  if (!mayTake) return null;
  return (
    <ActionForm intent="begin">
      <input type="hidden" name="version" value={version} />
      <p>{t("review.hold.free")}</p>
      <Button>{t(state === "under_review" ? "review.resume" : "review.begin")}</Button>
    </ActionForm>
  );
}

function ActivityList() {
  const { activity } = useLoaderData<typeof loader>();
  const t = useMessages("returnReview");
  const locale = useLocale();
  return (
    <ol reversed role="list">
      {activity.map(({ sequence, action: what, at, actorKind }) => {
        const key = `did.${what.replace("quota-return.", "")}`;
        const who = `by.${actorKind.split(":")[0] ?? ""}`;
        return (
          <li key={sequence}>
            {formatMoment(at, locale)} {t.has(who) ? t(who) : actorKind}
            {": "}
            {t.has(key) ? t(key) : what}
          </li>
        );
      })}
    </ol>
  );
}
