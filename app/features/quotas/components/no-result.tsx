import { useMessages } from "#app/i18n/messages-context.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { AssessmentRefusal, ParameterName } from "../policy/index.ts";

interface NoResultProps {
  readonly reason: AssessmentRefusal | "no-parameters";
  readonly missing: readonly ParameterName[];
  readonly year: number;
}

/** Why there is no result, and what to do. */
export function NoResult({ reason, missing, year }: NoResultProps) {
  const t = useMessages("quotas");
  return (
    <Notice kind="warning" title={t(`none.${reason}.title`)} isStanding>
      <p>{t(`none.${reason}`, { year })}</p>
      {missing.length > 0 ? (
        <ul>
          {missing.map((name) => (
            <li key={name}>{t(`parameter.${name}`)}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
