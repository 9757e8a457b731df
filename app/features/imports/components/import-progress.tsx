import { useMessages } from "#app/i18n/messages-context.tsx";
import { Link } from "#app/ui/link.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { useTold } from "#app/ui/use-told.ts";

export interface ProgressTold {
  readonly isOver: boolean;
  readonly rowsRead: number;
  readonly rowsTotal: number | null;
  readonly sentence: string;
}

/** How far an import is: as it was when the page was made, and anew every few seconds where there is script. */
export function ImportProgress({
  told: first,
  progressHref,
  pageHref,
}: {
  readonly told: ProgressTold;
  readonly progressHref: string;
  readonly pageHref: string;
}) {
  const t = useMessages("imports");
  const told = useTold(first, progressHref);
  const { rowsRead, rowsTotal, sentence } = told;
  return (
    <>
      <Progress
        label={t("show.progress")}
        {...(rowsTotal ? { value: Math.min(rowsRead, rowsTotal), max: rowsTotal } : {})}
        sentence={sentence}
      />
      <p>
        <Link href={pageHref} isStandalone isPlain>
          {t(told.isOver ? "show.toResult" : "show.refresh")}
        </Link>
      </p>
    </>
  );
}
