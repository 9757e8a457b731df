import { formatFileSize } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import type { OwnApplication } from "../person/read-own-application.server.ts";
import { fileKinds, fileLimits } from "../policy/index.ts";

interface FileSectionProps {
  readonly application: OwnApplication;
  readonly version: number;
}

/** The files of an application: what was received in words, a camera or a file, one at a time. */
export function FileSection({ application, version }: FileSectionProps) {
  const t = useMessages("applications");
  const { files } = application.own;
  return (
    <>
      <p>{t("files.intro")}</p>
      {files.length === 0 ? <p>{t("files.none")}</p> : <FileList application={application} />}
      <h2>{t("files.add")}</h2>
      <ActionForm key={files.length} intent="files" encType="multipart/form-data">
        <input type="hidden" name="version" value={version} />
        <FileField
          name="file"
          label={t("files.file")}
          hint={t("files.hint", { count: fileLimits.most })}
          accept=".pdf,.docx,.txt,image/jpeg,image/png,image/webp,image/heic"
        />
        <RadioField
          name="kind"
          label={t("files.kind")}
          defaultValue="other"
          options={fileKinds.map((kind) => ({
            value: kind,
            label: t(`file.${kind}`),
            hint: t(`fileHint.${kind}`),
          }))}
        />
        <div className="button-row">
          <Button name="then" value="stay" variant="secondary">
            {t("files.upload")}
          </Button>
          <Button name="then" value="done">
            {t("fill.done")}
          </Button>
        </div>
      </ActionForm>
    </>
  );
}

function FileList({ application }: { readonly application: OwnApplication }) {
  const t = useMessages("applications");
  const locale = useLocale();
  return (
    <ul>
      {application.own.files.map(({ id, name, kind, size, malware }) => (
        <li key={id}>
          <p>
            <a
              href={href(locale, "applications.file", {
                applicationId: application.id,
                fileId: id,
              })}
            >
              {name}
            </a>{" "}
            {t("files.state", {
              kind: t(kind === "cv" ? "file.cv" : "file.other"),
              size: formatFileSize(size),
              state: t(`malware.${malware}`),
            })}
          </p>
          <ActionForm intent="remove-file" idPrefix={`remove-${id}-`}>
            <input type="hidden" name="fileId" value={id} />
            <Button variant="quiet" isInline>
              {t("files.remove")}
              <VisuallyHidden>{t("about", { name })}</VisuallyHidden>
            </Button>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
