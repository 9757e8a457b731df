import { useMessages } from "#app/i18n/messages-context.tsx";
import { Details } from "#app/ui/details.tsx";

const layers = ["what", "why", "who", "howLong", "rights", "withdraw"] as const;

/** The notice of PIPL 17 in two layers: the short of it, and each point in full behind its name. */
export function ConsentNotice() {
  const t = useMessages("accounts");
  return (
    <>
      <ul>
        <li>{t("notice.short.what")}</li>
        <li>{t("notice.short.why")}</li>
        <li>{t("notice.short.share")}</li>
        <li>{t("notice.short.rights")}</li>
        <li>{t("notice.short.age")}</li>
      </ul>
      {layers.map((layer) => (
        <Details key={layer} summary={t(`notice.${layer}.title`)}>
          <p className="prewrap">{t(`notice.${layer}.text`)}</p>
        </Details>
      ))}
    </>
  );
}
