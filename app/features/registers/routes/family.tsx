import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useDay } from "../components/day.ts";
import { FamilyMembers } from "../components/family-members.tsx";
import { addMember, removeMember, saveWork } from "../families/family.server.ts";
import { askMember } from "../families/link-member.server.ts";
import { findFamily } from "../families/reads.server.ts";
import { memberStandings } from "../policy/index.ts";
import { familyForms, familyParams } from "../schema/family-forms.ts";

export const loader = page(
  "families.one",
  { params: familyParams },
  async ({ params, actor, ctx }) => {
    const family = await findFamily(params, counsellorOf(actor), ctx);
    if (!family) throw notFound();
    return { family };
  },
);

export const action = command(
  "families.one",
  { params: familyParams, forms: familyForms },
  async ({ params: { familyId }, actor, locale, ctx, ...posted }) => {
    const counsellor = counsellorOf(actor);
    const verdict = await change();
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    return verdict.ok ? done(href(locale, "families.one", { familyId }), posted.intent) : verdict;

    function change() {
      switch (posted.intent) {
        case "member":
          return addMember({ familyId, ...posted.form }, counsellor, ctx);
        case "work":
          return saveWork({ familyId, ...posted.form }, counsellor, ctx);
        case "ask":
          return askMember({ familyId, ...posted.form }, counsellor, ctx);
        case "remove":
          return removeMember({ familyId, ...posted.form }, counsellor, ctx);
      }
    }
  },
);

export const handle = pageHandle<typeof loader>()("families", {
  title: ({ data }) => data.family.name,
  titleSuffix: ({ t, data }) => ` - ${t(`standing.${data.family.standing ?? "unknown"}`)}`,
  crumbs: ({ t, locale }) => [
    { label: t("crumb.caseload"), href: href(locale, "plans.caseload") },
    { label: t("own.title"), href: href(locale, "families.own") },
  ],
});

export default function OneFamily() {
  const t = useMessages("families");
  const day = useDay();
  const { family } = useLoaderData<typeof loader>();
  const { standing, isDisabled, appliedOn, spells, members } = family;
  return (
    <>
      <p>{t("one.audited")}</p>
      <Notice kind={standing === "zero" ? "warning" : "info"} isStanding>
        <p>{t(`standingText.${standing ?? "unknown"}`)}</p>
        {members.length > 0 && !isDisabled && <p>{t("one.noCertificate")}</p>}
      </Notice>
      <SummaryList
        rows={[
          { term: t("new.appliedOn"), value: day(appliedOn) },
          ...spells.map(({ foundOn, clearedOn, endedOn, days }) => ({
            term: t("spell.term", { day: day(foundOn) }),
            value:
              clearedOn !== null
                ? t("spell.cleared", { day: day(clearedOn), count: days ?? 0 })
                : endedOn !== null
                  ? t("spell.ended", { day: day(endedOn) })
                  : t("spell.open", { count: days ?? 0 }),
          })),
        ]}
      />
      <section className="section">
        <h2>{t("one.members")}</h2>
        <FamilyMembers members={members} />
      </section>
      <AddMember key={members.length} />
    </>
  );
}

function AddMember() {
  const t = useMessages("families");
  return (
    <section className="section">
      <h2>{t("member.add")}</h2>
      <ActionForm intent="member" idPrefix="member-">
        <TextField name="name" label={t("member.name")} width={20} required />
        <DatePartsField name="birthDate" label={t("member.birthDate")} required />
        <RadioField
          name="sex"
          label={t("member.sex")}
          options={(["female", "male"] as const).map((value) => ({
            value,
            label: t(`sex.${value}`),
          }))}
          required
        />
        <NativeSelect
          name="standing"
          label={t("member.standing")}
          emptyLabel={t("error.choose")}
          options={memberStandings.map((value) => ({ value, label: t(`member.${value}`) }))}
          required
        />
        <CheckboxField name="hasCertificate" label={t("member.hasCertificate")} />
        <Button>{t("member.button")}</Button>
      </ActionForm>
    </section>
  );
}
