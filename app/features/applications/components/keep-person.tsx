import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";

interface KeepPersonProps {
  readonly applicationId: string;
  readonly isKept: boolean;
}

/** Keeps somebody who agreed to be invited in mind for other positions. */
export function KeepPerson({ applicationId, isKept }: KeepPersonProps) {
  const t = useMessages("applicants");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("keep.title")}</h2>
      <p>{t(isKept ? "keep.isKept" : "keep.agreed")}</p>
      {isKept && (
        <p>
          <Link href={href(locale, "kept.invite", { applicationId })} isStandalone>
            {t("keep.invite")}
          </Link>
        </p>
      )}
      <ActionForm intent={isKept ? "let-go" : "keep"} idPrefix="keep-">
        <Button variant="secondary">{t(isKept ? "keep.letGo" : "keep.keep")}</Button>
      </ActionForm>
    </section>
  );
}
