import { formatList, formatShortDay, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { RowCheckbox } from "#app/ui/checkbox-field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import type { TableColumn } from "#app/ui/table.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { FiledProofs } from "./filed-proofs.tsx";
import type { ReviewedMonth, ReviewedReturn } from "../review-reads.server.ts";

type ReviewedPerson = ReviewedReturn["people"][number];

interface ReviewPersonProps {
  readonly returnId: string;
  readonly person: ReviewedPerson;
  readonly version: number;
  readonly mayDecide: boolean;
  /** The names of districts by their codes. */
  readonly places: Places;
}

type Places = Readonly<Record<string, string>>;

/** One person of a return: certificate, contracts, and every month with its evidence, findings and decision. */
export function ReviewPerson({ returnId, person, version, mayDecide, places }: ReviewPersonProps) {
  const t = useMessages("returnReview");
  const table = <MonthsOfPerson person={person} mayChoose={mayDecide} places={places} />;
  return (
    <section className="section">
      <h3>{person.name}</h3>
      <Facts person={person} />
      <FiledProofs returnId={returnId} proofs={person.proofs} />
      {mayDecide ? (
        <ActionForm
          intent="months"
          item={{ name: "person", value: person.id }}
          idPrefix={`${person.id}-`}
        >
          <input type="hidden" name="version" value={version} />
          {table}
          <Fieldset legend={t("review.decideMonths")}>
            <RadioField
              name="decision"
              label={t("review.decisionField")}
              isInline
              required
              options={(["accepted", "rejected"] as const).map((value) => ({
                value,
                label: t(`decision.${value}`),
              }))}
            />
            <TextAreaField
              name="reason"
              label={t("review.reasonField")}
              hint={t("review.reasonHint")}
              rows={2}
            />
            <Button variant="secondary">{t("review.saveDecision")}</Button>
          </Fieldset>
        </ActionForm>
      ) : (
        table
      )}
    </section>
  );
}

function Facts({
  person: { certificate, contracts, evidence, post },
}: {
  readonly person: ReviewedPerson;
}) {
  const t = useMessages("returnReview");
  const locale = useLocale();
  const until = (validTo: NonNullable<ReviewedPerson["certificate"]>["validTo"]) =>
    validTo
      ? t("review.validUntil", { day: formatShortDay(validTo, locale) })
      : t("review.validAlways");
  const population = () => {
    if (evidence === null) return t("review.populationNone");
    const { standing, validTo, isSameName } = evidence;
    const value = t("review.populationValue", {
      standing: t(`standing.${standing}`),
      until: until(validTo),
    });
    return isSameName === false ? t("review.otherName", { value }) : value;
  };
  return (
    <SummaryList
      rows={[
        {
          term: t("review.certificate"),
          value: certificate
            ? t("review.certificateValue", {
                kind: t(`kind.${certificate.kind}`),
                number: certificate.number.replace(/(.{6})(.{8})(.{4})/, "$1 $2 $3 ").trim(),
                until: until(certificate.validTo),
              })
            : "",
        },
        { term: t("review.population"), value: population() },
        {
          term: t("review.post"),
          value: post === null ? t("review.postNone") : t(`post.${post}`),
        },
        {
          term: t("review.contracts"),
          value:
            contracts.length === 0 ? (
              t("review.contractsNone")
            ) : (
              <ul role="list">
                {contracts.map(({ from, to }) => (
                  <li key={from}>
                    {to
                      ? t("review.contractTerm", {
                          from: formatShortDay(from, locale),
                          to: formatShortDay(to, locale),
                        })
                      : t("review.contractOpen", { from: formatShortDay(from, locale) })}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

interface MonthsOfPersonProps {
  readonly person: ReviewedPerson;
  readonly mayChoose: boolean;
  readonly places: Places;
}

function MonthsOfPerson({ person, mayChoose, places }: MonthsOfPersonProps) {
  const t = useMessages("returnReview");
  const locale = useLocale();
  const numberOf = ({ month }: ReviewedMonth) => Number(month.slice(5));
  const money = (wage: number | null) =>
    wage === null ? t("review.noSource") : formatYuan(wage, locale);
  const paid = (isPaid: boolean | null) =>
    isPaid === null ? t("review.noSource") : t(isPaid ? "review.paid" : "review.unpaid");
  const pairs = [
    {
      key: "wage",
      isNumber: true,
      declared: ({ wage }: ReviewedMonth) => money(wage),
      source: ({ source }: ReviewedMonth) => money(source.wage),
    },
    {
      key: "pension",
      isNumber: false,
      declared: ({ pension }: ReviewedMonth) => paid(pension),
      source: ({ source }: ReviewedMonth) => paid(source.pension),
    },
    {
      key: "medical",
      isNumber: false,
      declared: ({ medical }: ReviewedMonth) => paid(medical),
      source: ({ source }: ReviewedMonth) => paid(source.medical),
    },
  ] as const;
  const choose: TableColumn<ReviewedMonth> = {
    key: "choose",
    header: t("review.choose"),
    isTight: true,
    cell: (row) => (
      <RowCheckbox
        name="months"
        value={row.month}
        isFirst={row === person.months[0]}
        label={t("review.chooseMonth", { name: person.name, month: numberOf(row) })}
      />
    ),
  };
  return (
    <Table
      caption={t("review.monthsCaption", { name: person.name })}
      rows={person.months}
      rowKey={({ month }) => month}
      columns={[
        ...(mayChoose ? [choose] : []),
        {
          key: "month",
          header: t("review.month"),
          isRowHeader: true,
          isTight: true,
          cell: (row) => t("month.short", { month: numberOf(row) }),
        },
        ...pairs.flatMap(({ key, isNumber, declared, source }): TableColumn<ReviewedMonth>[] => [
          {
            key: `${key}-declared`,
            header: t(`review.${key}Declared`),
            ...(isNumber && { align: "number" as const }),
            cell: declared,
          },
          {
            key: `${key}-source`,
            header: t(`review.${key}Source`),
            ...(isNumber && { align: "number" as const }),
            cell: (row) => <Sourced isOther={row.gaps.includes(key)}>{source(row)}</Sourced>,
          },
        ]),
        {
          key: "findings",
          header: t("review.findings"),
          isRoomy: true,
          cell: (row) => <Findings month={row} places={places} />,
        },
        { key: "decision", header: t("review.decision"), cell: (row) => <Decision month={row} /> },
        {
          key: "recognised",
          header: t("review.recognised"),
          align: "number",
          isTight: true,
          cell: ({ recognised }) => recognised,
        },
      ]}
    />
  );
}

/** What differs stands out to the eye; the findings beside it say so in words. */
function Sourced({ isOther, children }: { readonly isOther: boolean; readonly children: string }) {
  return isOther ? <strong>{children}</strong> : children;
}

interface FindingsProps {
  readonly month: ReviewedMonth;
  readonly places: Places;
}

function Findings({ month, places }: FindingsProps) {
  const { codes, elsewhere, gaps, otherPayers, wagePayer, insurancePayer } = month;
  const declared = [
    ["wage", wagePayer],
    ["insurance", insurancePayer],
  ] as const;
  const paidByOthers = declared.flatMap(([what, payer]) =>
    payer === "employer" ? [] : [{ what, payer }],
  );
  const t = useMessages("returnReview");
  const locale = useLocale();
  const said = [codes, elsewhere, gaps, otherPayers, paidByOthers];
  if (said.every(({ length }) => length === 0)) return t("review.passed");
  return (
    <ul role="list">
      {codes.map((code) => (
        <li key={code}>{t(`code.${code}`)}</li>
      ))}
      {gaps.map((gap) => (
        <li key={gap}>{t(`gap.${gap}`)}</li>
      ))}
      {paidByOthers.map(({ what, payer }) => (
        <li key={what}>{t(`declaredPayer.${what}.${payer}`)}</li>
      ))}
      {otherPayers.map(({ by, uscc }) => (
        <li key={by}>{t(`payerOf.${by}`, { uscc })}</li>
      ))}
      {elsewhere.length > 0 ? (
        <li>
          {t("review.elsewhere", {
            employers: formatList(
              [
                ...new Set(
                  elsewhere.map(({ employer, region }) =>
                    t("review.elsewhereOne", { employer, region: places[region] ?? region }),
                  ),
                ),
              ],
              locale,
            ),
          })}
        </li>
      ) : null}
    </ul>
  );
}

function Decision({ month: { decision, decisionReason } }: { readonly month: ReviewedMonth }) {
  const t = useMessages("returnReview");
  if (decision === null) return t("decision.none");
  const text = t(`decision.${decision}`);
  return decisionReason ? t("decision.why", { decision: text, reason: decisionReason }) : text;
}
