import { useEffect, useState } from "react";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { Link } from "#app/ui/link.tsx";
import { Progress } from "#app/ui/progress.tsx";

export interface ProgressTold {
  readonly isOver: boolean;
  readonly rowsRead: number;
  readonly rowsTotal: number | null;
  readonly sentence: string;
}

const EVERY_MS = 4_000;

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
  const [told, setTold] = useState(first);
  useEffect(() => {
    if (told.isOver) return undefined;
    const ask = async () => {
      const answer = await fetch(progressHref, { headers: { Accept: "application/json" } });
      if (answer.ok) setTold((await answer.json()) as ProgressTold);
    };
    // A question that fails is asked again by the next one.
    const timer = setInterval(() => void ask().catch(() => undefined), EVERY_MS);
    return () => clearInterval(timer);
  }, [told.isOver, progressHref]);
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
