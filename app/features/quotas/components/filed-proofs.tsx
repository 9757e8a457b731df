import { formatFileSize, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { mayBeOpened } from "#app/lib/file-type.ts";
import { href } from "#app/links.ts";
import type { Proof } from "../proofs/read-proofs.server.ts";

interface FiledProofsProps {
  readonly returnId: string;
  readonly proofs: readonly Proof[];
}

/** What an employer handed in to prove something, as its officer opens it. */
export function FiledProofs({ returnId, proofs }: FiledProofsProps) {
  const t = useMessages("proofs");
  const locale = useLocale();
  if (proofs.length === 0) return null;
  return (
    <ul>
      {proofs.map(({ id, kind, name, size, malware, personName, addedAt }) => (
        <li key={id}>
          {mayBeOpened(malware, false) ? (
            <a href={href(locale, "proofs.filed", { returnId, proofId: id })}>
              {t("filed.open", { kind: t(`kind.${kind}`), name })}
            </a>
          ) : (
            t("filed.closed", { kind: t(`kind.${kind}`), name, state: t(`malware.${malware}`) })
          )}{" "}
          {t("filed.about", {
            whom: personName ?? t("list.unit"),
            size: formatFileSize(size),
            at: formatMoment(addedAt, locale),
          })}
        </li>
      ))}
    </ul>
  );
}
