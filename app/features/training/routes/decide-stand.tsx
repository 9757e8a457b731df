import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { Said } from "../components/stand-place.tsx";
import { standTones } from "../components/event-tones.ts";
import { confirmStand, refuseStand } from "../events/move-stand.server.ts";
import { readStand } from "../events/read-stands.server.ts";
import { standAccess } from "../policy/index.ts";
import { reasonForm } from "../schema/offering-lists.ts";
import { placeForm, standParams } from "../schema/stand-forms.ts";

export const loader = page(
  "fairs.decide",
  { params: standParams },
  async ({ actor, params: { standId }, ctx }) => {
    const member = providerOf(actor);
    const stand = await readStand(standId, member, ctx);
    if (!stand) throw notFound();
    return { stand, mayWrite: member.role !== "viewer" };
  },
);

export const action = command(
  "fairs.decide",
  { params: standParams, forms: { confirm: placeForm, refuse: reasonForm } },
  async ({ intent, form, params: { standId }, actor, locale, ctx }) => {
    const member = providerOf(actor);
    const verdict =
      intent === "confirm"
        ? await confirmStand({ id: standId, ...form }, member, ctx)
        : await refuseStand({ id: standId, ...form }, member, ctx);
    if (!verdict.ok) return verdict;
    const key = intent === "confirm" ? "confirmed" : "refused";
    return done(href(locale, "fairs.decide", { standId }), key);
  },
);

export const handle = pageHandle<typeof loader>()("fairs", {
  title: ({ data: { stand } }) => stand.employer.name,
  caption: ({ t, data: { stand } }) => `${t("decide.title")} · ${stand.title}`,
  titleSuffix: ({ t }) => ` - ${t("decide.title")}`,
  crumbs: ({ t, locale, data: { stand } }) => [
    { label: t("setUp.sessions"), href: href(locale, "teaching.sessions") },
    { label: t("setUp.title"), href: href(locale, "fairs.setUp", { sessionId: stand.sessionId }) },
  ],
});

export default function DecideStand() {
  const t = useMessages("fairs");
  const { stand, mayWrite } = useLoaderData<typeof loader>();
  const { state, moves, mayMove } = stand;
  const isFull = state === "asked" && moves.includes("refuse") && !moves.includes("confirm");
  return (
    <>
      <Facts />
      {mayWrite && (moves.includes("confirm") || mayMove) && <Place />}
      {mayWrite && isFull && <p>{t("decide.full")}</p>}
      {mayWrite && moves.includes("refuse") && <Refuse />}
    </>
  );
}

function Facts() {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { state, note, reason, positions, employer } = useLoaderData<typeof loader>().stand;
  const brought =
    positions.length === 0 ? (
      t("decide.noPositions")
    ) : (
      <ul>
        {positions.map(({ id, title, isOpen }) => (
          <li key={id}>
            <span lang={languageOf(title, locale)}>{title}</span> {!isOpen && t("decide.closed")}
          </li>
        ))}
      </ul>
    );
  return (
    <SummaryList
      rows={[
        {
          term: t("setUp.state"),
          value: (
            <>
              <Tag tone={standTones[state]}>{t(`state.${state}`)}</Tag>{" "}
              {employer.state !== "verified" && <Tag tone="warning">{t("setUp.unverified")}</Tag>}
            </>
          ),
        },
        { term: t("decide.positions"), value: brought },
        ...(note ? [{ term: t("decide.note"), value: <Said>{note}</Said> }] : []),
        ...(reason ? [{ term: t("decide.reason"), value: <Said>{reason}</Said> }] : []),
      ]}
    />
  );
}

function Place() {
  const t = useMessages("fairs");
  const { stand } = useLoaderData<typeof loader>();
  const isNew = stand.state === "asked";
  return (
    <section className="section">
      <h2>{t(isNew ? "decide.place" : "decide.move")}</h2>
      <p>{t("decide.placeHint")}</p>
      <ActionForm intent="confirm">
        <VersionField version={stand.version} intent="confirm" />
        <NumberTextField
          name="number"
          label={t("decide.number")}
          defaultValue={String(stand.number ?? stand.nextNumber)}
          width={6}
          required
        />
        <TextField
          name="place"
          label={t("decide.where")}
          hint={t("decide.whereHint")}
          defaultValue={stand.place}
          optional
        />
        <CheckboxGroupField
          name="accessFacts"
          label={t("decide.access")}
          options={standAccess.map((code) => ({ value: code, label: t(`access.${code}`) }))}
          defaultValue={stand.accessFacts}
        />
        <TextAreaField
          name="accessNote"
          label={t("decide.accessNote")}
          defaultValue={stand.accessNote}
          rows={3}
          optional
        />
        <Button>{t(isNew ? "decide.confirm" : "decide.savePlace")}</Button>
      </ActionForm>
    </section>
  );
}

function Refuse() {
  const t = useMessages("fairs");
  const { state, version } = useLoaderData<typeof loader>().stand;
  const isNew = state === "asked";
  return (
    <section className="section">
      <h2>{t(isNew ? "decide.refuse" : "decide.takeBack")}</h2>
      <ActionForm intent="refuse">
        <VersionField version={version} intent="refuse" />
        <TextAreaField
          name="reason"
          label={t("decide.refuseWords")}
          hint={t("decide.refuseHint")}
          rows={3}
          required
        />
        <Button variant="secondary">
          {t(isNew ? "decide.refuseButton" : "decide.takeBackButton")}
        </Button>
      </ActionForm>
    </section>
  );
}
