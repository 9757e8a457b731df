import { inFours } from "#app/features/accounts/policy/index.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { SentAgain } from "#app/shell/sent-again.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { ResultToCorrect } from "../certificates/read-result.server.ts";
import type { CorrectedResult } from "../policy/index.ts";
import { Said } from "./enrolment-adjustments.tsx";

interface CorrectionCheckProps {
  readonly result: ResultToCorrect;
  readonly corrected: CorrectedResult;
  readonly reason: string;
  /** As it was typed: sent again, unchanged. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

/** What the result becomes and what follows from it, before anything is written. */
export function CorrectionCheck({ result, corrected, reason, values }: CorrectionCheckProps) {
  const t = useMessages("participants");
  const { to, lacked, working, certificate } = corrected;
  const becomes = t(lacked ? `becomes.${lacked}` : `state.${to}`);
  const hasNone = certificate === "withdraw" && result.certificate === null;
  return (
    <>
      <Notice title={t("correct.checkTitle")} takesFocus>
        <p>{t("correct.lede", { name: result.name })}</p>
      </Notice>
      <SummaryList
        rows={[
          { term: t("correct.now"), value: t(`state.${result.state}`) },
          { term: t("correct.becomes"), value: <strong>{becomes}</strong> },
          { term: t("results.attended"), value: t("correct.working", working) },
          {
            term: t("correct.certificate"),
            value: t(`correct.effect.${hasNone ? "withdrawNone" : certificate}`, {
              number: inFours(result.certificate ?? ""),
            }),
          },
          { term: t("correct.reason"), value: <Said>{reason}</Said> },
        ]}
      />
      <ActionForm>
        <SentAgain values={values} />
        <div className="button-row">
          <Button name="intent" value="correct" size="large">
            {t("correct.submit")}
          </Button>
          <Button name="intent" value="change" variant="secondary">
            {t("correct.change")}
          </Button>
        </div>
      </ActionForm>
    </>
  );
}
