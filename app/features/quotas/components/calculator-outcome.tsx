import { useMessages } from "#app/i18n/messages-context.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Calculated } from "../calculate.server.ts";
import { EasyRead } from "./easy-read.tsx";
import { LevyPicture } from "./levy-picture.tsx";
import { WorkingTable } from "./working-table.tsx";

interface OutcomeProps {
  readonly result: Calculated;
  readonly year: number;
}

/** The result as a sentence, then the working, the steps that are near, and the picture with its table. */
export function CalculatorOutcome({ result, year }: OutcomeProps) {
  const t = useMessages("quotas");
  const { because, due, dueWithoutRelief, reward, otherRounding, unconfirmed } = result;
  const facts = { ...result, year, reward: reward.amount };
  const { lines: _lines, steps: _steps, points: _points, hired: _hired, ...plain } = facts;
  const values = plain as unknown as Record<string, string>;
  return (
    <>
      <Lede>{t(result.isLate ? "result.late" : `result.${because}`, values)}</Lede>
      {reward.because === "rewarded" ? <p>{t("result.reward", values)}</p> : null}
      {result.isRelieved ? <p>{t("result.relief", { due, dueWithoutRelief })}</p> : null}
      {otherRounding ? (
        <Notice kind="info" title={t("result.rounding.title")} isStanding>
          <p>{t("result.rounding", otherRounding)}</p>
        </Notice>
      ) : null}
      <EasyRead title={t("calc.easy.title")}>
        <p>{t("result.easy.1", values)}</p>
        <p>{t("result.easy.2", values)}</p>
        <p>{t(because === "quota-met" ? "result.easy.met" : "result.easy.short", values)}</p>
      </EasyRead>
      <h2>{t("result.working")}</h2>
      <WorkingTable
        caption={t("result.workingCaption", { year })}
        lines={result.lines}
        isCaptionHidden
      />
      <p>{t("result.version", { version: result.version })}</p>
      {unconfirmed.length > 0 ? (
        <Notice kind="warning" title={t("result.unconfirmed.title")} isStanding>
          <p>{t("result.unconfirmed")}</p>
          <ul>
            {unconfirmed.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <h2>{t("result.steps")}</h2>
      <Table
        caption={t("result.stepsCaption")}
        rows={result.steps}
        rowKey={({ at }) => at}
        columns={[
          {
            key: "at",
            header: t("steps.at"),
            isRowHeader: true,
            cell: ({ at }) => t(`steps.${at}`),
          },
          {
            key: "counted",
            header: t("steps.counted"),
            align: "number",
            cell: ({ counted }) => counted,
          },
          {
            key: "months",
            header: t("steps.months"),
            align: "number",
            cell: ({ personMonths }) =>
              personMonths === 0 ? t("steps.reached") : t("steps.more", { count: personMonths }),
          },
          { key: "due", header: t("steps.due"), align: "number", cell: (row) => row.due },
          {
            key: "reward",
            header: t("steps.rewardAmount"),
            align: "number",
            cell: (row) => row.reward,
          },
        ]}
      />
      <h2>{t("result.picture")}</h2>
      <LevyPicture points={result.points} title={t("result.pictureTitle")} />
      <Table
        caption={t("result.pictureCaption")}
        isNarrow
        rows={result.points}
        rowKey={({ counted }) => counted}
        columns={[
          {
            key: "counted",
            header: t("steps.counted"),
            isRowHeader: true,
            cell: ({ counted }) => counted,
          },
          { key: "due", header: t("steps.due"), align: "number", cell: (row) => row.due },
          {
            key: "reward",
            header: t("steps.rewardAmount"),
            align: "number",
            cell: (row) => row.reward,
          },
        ]}
      />
    </>
  );
}
