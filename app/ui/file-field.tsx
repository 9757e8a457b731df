import { FieldFrame, useField } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { Choice } from "./choice.tsx";
import { chosenValues, fieldId, useFormState } from "./form-context.tsx";

export interface ReceivedFile {
  readonly id: string;
  /** What was received, in words: 营业执照.pdf，1.2 MB，11月23日 16:20 收到. */
  readonly label: string;
}

export interface FileFieldProps extends FieldProps {
  /** Kinds offered by the platform's own window: `.xlsx,.csv`. The server judges. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly heading?: 1 | 2 | 3;
  /** Files the server already holds. Each is a ticked box under `name.kept`; an unticked one is given up. */
  readonly received?: readonly ReceivedFile[];
  /** Legend of that list: 已收到的文件，取消勾选即删除. */
  readonly receivedLabel?: string;
}

/** The form around it needs `encType="multipart/form-data"`. What arrived once is never asked for again. */
export function FileField(props: FileFieldProps) {
  const { name, accept, multiple, required, received = [], receivedLabel } = props;
  const parts = useField(props);
  const { idPrefix, values } = useFormState();
  const keptName = `${name}.kept`;
  const kept = chosenValues(
    values && keptName in values ? values : undefined,
    keptName,
    received.map((file) => file.id),
  );
  return (
    <FieldFrame {...props} parts={parts}>
      {received.length > 0 && (
        <fieldset className="received-files">
          <legend>{receivedLabel}</legend>
          {received.map((file) => (
            <Choice
              key={file.id}
              type="checkbox"
              id={fieldId(`${keptName}-${file.id}`, idPrefix)}
              name={keptName}
              option={{ value: file.id, label: file.label }}
              isChosen={kept.includes(file.id)}
            />
          ))}
        </fieldset>
      )}
      <input
        className="input"
        id={parts.id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={parts.describedBy}
        aria-invalid={parts.error !== undefined || undefined}
        aria-required={(required && received.length === 0) || undefined}
      />
    </FieldFrame>
  );
}
