import { useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { employmentEvidence, memberStandings } from "../policy/index.ts";
import type { EmploymentEvidence, MemberStanding } from "../policy/index.ts";
import { useDay } from "./day.ts";

interface Member {
  readonly id: string;
  readonly name: string;
  readonly hasCertificate: boolean;
  readonly isOfWorkingAge: boolean;
  readonly standing: MemberStanding;
  readonly employedOn: PlainDate | null;
  readonly evidence: EmploymentEvidence | null;
  readonly link: {
    readonly toldAs: string;
    readonly askedOn: PlainDate;
    readonly isAgreed: boolean;
  } | null;
}

/** Who belongs to the household, what stands for each, and a form to change it. */
export function FamilyMembers({ members }: { readonly members: readonly Member[] }) {
  const t = useMessages("families");
  if (members.length === 0) return <p>{t("one.noMembers")}</p>;
  return (
    <ul>
      {members.map((member) => (
        <li key={member.id}>
          <h3>{member.name}</h3>
          <Facts member={member} />
          <Account link={member.link} />
          <Details summary={t("work.change", { name: member.name })}>
            <WorkForm member={member} />
            <AskForm member={member} />
            <ActionForm
              intent="remove"
              item={{ name: "memberId", value: member.id }}
              idPrefix={`remove-${member.id}-`}
            >
              <Button variant="quiet" isInline>
                {t("member.remove")}
                <VisuallyHidden>{t("member.about", { name: member.name })}</VisuallyHidden>
              </Button>
            </ActionForm>
          </Details>
        </li>
      ))}
    </ul>
  );
}

function Facts({ member }: { readonly member: Member }) {
  const t = useMessages("families");
  const day = useDay();
  const { isOfWorkingAge, standing, hasCertificate, employedOn, evidence } = member;
  return (
    <p>
      {t(isOfWorkingAge ? "member.ofAge" : "member.notOfAge")} · {t(`member.${standing}`)}
      {hasCertificate && <> · {t("member.certified")}</>}
      {" · "}
      {employedOn === null
        ? t("work.none")
        : evidence === null
          ? t("work.said", { day: day(employedOn) })
          : t("work.shown", { day: day(employedOn), evidence: t(`evidence.${evidence}`) })}
    </p>
  );
}

function WorkForm({ member: { id, standing, employedOn, evidence } }: { readonly member: Member }) {
  const t = useMessages("families");
  return (
    <ActionForm
      intent="work"
      item={{ name: "memberId", value: id }}
      idPrefix={`work-${id}-`}
      key={`${standing}-${employedOn ?? ""}-${evidence ?? ""}`}
    >
      <NativeSelect
        name="standing"
        label={t("member.standing")}
        options={memberStandings.map((value) => ({ value, label: t(`member.${value}`) }))}
        defaultValue={standing}
        required
      />
      <DatePartsField
        name="employedOn"
        label={t("work.employedOn")}
        hint={t("work.employedHint")}
        {...(employedOn === null ? {} : { defaultValue: employedOn })}
        optional
      />
      <NativeSelect
        name="evidence"
        label={t("work.evidence")}
        hint={t("work.evidenceHint")}
        emptyLabel={t("evidence.none")}
        options={employmentEvidence.map((value) => ({ value, label: t(`evidence.${value}`) }))}
        {...(evidence === null ? {} : { defaultValue: evidence })}
        optional
      />
      <Button variant="secondary">{t("work.button")}</Button>
    </ActionForm>
  );
}

/** What is known of the member's account: that they agreed, or that somebody was asked. */
function Account({ link }: Pick<Member, "link">) {
  const t = useMessages("families");
  const day = useDay();
  if (link === null) return null;
  const words = { address: link.toldAs, day: day(link.askedOn) };
  return <p>{t(link.isAgreed ? "link.agreed" : "link.asked", words)}</p>;
}

/** Asks the member, by an address of theirs, to stand for themselves. */
function AskForm({ member: { id, link } }: { readonly member: Member }) {
  const t = useMessages("families");
  if (link?.isAgreed) return null;
  return (
    <ActionForm
      intent="ask"
      item={{ name: "memberId", value: id }}
      idPrefix={`ask-${id}-`}
      key={link?.toldAs ?? ""}
    >
      <TextField
        name="address"
        label={t("link.address")}
        hint={t("link.addressHint")}
        width={20}
        required
      />
      <Button variant="secondary">{t("link.ask")}</Button>
    </ActionForm>
  );
}
