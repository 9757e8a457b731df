import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { SentAgain } from "#app/shell/sent-again.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { PrerequisiteAnswer } from "../policy/index.ts";

export interface CheckedWish {
  readonly step: "check";
  readonly to: "applied" | "enrolled" | "waiting";
  readonly wish: {
    readonly prerequisites: PrerequisiteAnswer | null;
    readonly prerequisiteWords: string;
    readonly wanted: readonly { readonly code: string | null; readonly words: string }[];
    readonly showsNeeds: boolean;
  };
}

interface EnrolmentCheckProps {
  readonly checked: CheckedWish;
  /** As it was typed: sent again, unchanged. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly session: {
    readonly title: string;
    readonly provider: string;
    readonly startsAt: Date | null;
    readonly withdrawBy: PlainDate | null;
  };
}

/** All that will be sent, what will become of it, and the way back. */
export function EnrolmentCheck({ checked: { to, wish }, values, session }: EnrolmentCheckProps) {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { title, provider, startsAt, withdrawBy } = session;
  const { prerequisites, wanted } = wish;
  const day = withdrawBy ? formatDay(withdrawBy, locale) : "";
  return (
    <>
      <Notice title={t("check.title")} takesFocus>
        <p>{t("check.lede", { provider })}</p>
        <p>{t(`check.becomes.${to}`)}</p>
      </Notice>
      <SummaryList
        rows={[
          { term: t("check.session"), value: title },
          { term: t("receipt.provider"), value: provider },
          { term: t("check.starts"), value: startsAt ? formatMoment(startsAt, locale) : "" },
          ...(prerequisites
            ? [{ term: t("check.conditions"), value: <Conditions wish={wish} /> }]
            : []),
          { term: t("check.needs"), value: <Needs wanted={wanted} /> },
          ...(wanted.length > 0 ? [{ term: t("check.shown"), value: t("check.yes") }] : []),
          ...(day ? [{ term: t("check.withdraw"), value: t("check.withdrawText", { day }) }] : []),
        ]}
      />
      <ActionForm>
        <SentAgain values={values} />
        <div className="button-row">
          <Button name="intent" value="submit" size="large">
            {t("check.submit")}
          </Button>
          <Button name="intent" value="change" variant="secondary">
            {t("check.change")}
          </Button>
        </div>
      </ActionForm>
    </>
  );
}

function Conditions({ wish }: { readonly wish: CheckedWish["wish"] }) {
  const t = useMessages("enrolments");
  const locale = useLocale();
  const { prerequisites, prerequisiteWords: words } = wish;
  return (
    <>
      {prerequisites && <p>{t(`enrol.met.${prerequisites}`)}</p>}
      {words && (
        <p className="prewrap" lang={languageOf(words, locale)}>
          {words}
        </p>
      )}
    </>
  );
}

/** What is needed, item by item, in the person's words. */
export function Needs({ wanted }: Pick<CheckedWish["wish"], "wanted">) {
  const t = useMessages("enrolments");
  const codes = useMessages("positions");
  const locale = useLocale();
  if (wanted.length === 0) return t("check.noNeeds");
  return (
    <ul>
      {wanted.map(({ code, words }) => (
        <li key={`${code} ${words}`}>
          {code && codes(`adjustment.${code as "captions"}`)}{" "}
          <span className="prewrap" lang={languageOf(words, locale)}>
            {words}
          </span>
        </li>
      ))}
    </ul>
  );
}
