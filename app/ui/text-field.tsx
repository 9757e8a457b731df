import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";

import { classNames } from "./class-names.ts";
import { FieldFrame, useField } from "./field.tsx";
import type { FieldProps, FieldWidth } from "./field.tsx";
import { textValue, useFormState } from "./form-context.tsx";

type InputAttributes = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "autoComplete" | "inputMode" | "spellCheck" | "lang" | "enterKeyHint" | "autoCapitalize"
>;

export interface TextFieldProps extends FieldProps, InputAttributes {
  readonly type?: "text" | "email" | "tel" | "url";
  readonly defaultValue?: string | undefined;
  readonly width?: FieldWidth;
  readonly heading?: 1 | 2 | 3;
  readonly labelHidden?: boolean;
  /** A unit or a sign before or behind the box: ¥, 元/月. It belongs in the label too where it decides the answer. */
  readonly prefix?: string;
  readonly suffix?: string;
}

export function TextField(props: TextFieldProps) {
  const { name, type = "text", defaultValue, width, prefix, suffix, required } = props;
  const parts = useField(props);
  const { values } = useFormState();
  const input = (
    <input
      className={classNames("input", width && `input-width-${width}`)}
      id={parts.id}
      name={name}
      type={type}
      defaultValue={textValue(values, name, defaultValue)}
      aria-describedby={parts.describedBy}
      aria-invalid={parts.error !== undefined || undefined}
      aria-required={required || undefined}
      {...inputAttributes(props)}
    />
  );
  return (
    <FieldFrame {...props} parts={parts}>
      {prefix || suffix ? (
        <div className="input-affixed">
          {prefix && <span aria-hidden="true">{prefix}</span>}
          {input}
          {suffix && <span aria-hidden="true">{suffix}</span>}
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  );
}

export interface TextAreaFieldProps extends FieldProps {
  readonly defaultValue?: string | undefined;
  /** Lines shown at first; the person may drag it larger. */
  readonly rows?: number;
  readonly heading?: 1 | 2 | 3;
  readonly labelHidden?: boolean;
  readonly autoComplete?: string;
  readonly spellCheck?: TextareaHTMLAttributes<HTMLTextAreaElement>["spellCheck"];
  readonly lang?: string;
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { name, rows = 5, defaultValue, required, autoComplete, spellCheck, lang } = props;
  const parts = useField(props);
  const { values } = useFormState();
  return (
    <FieldFrame {...props} parts={parts}>
      <textarea
        className="input"
        id={parts.id}
        name={name}
        rows={rows}
        defaultValue={textValue(values, name, defaultValue)}
        aria-describedby={parts.describedBy}
        aria-invalid={parts.error !== undefined || undefined}
        aria-required={required || undefined}
        autoComplete={autoComplete}
        spellCheck={spellCheck}
        lang={lang}
      />
    </FieldFrame>
  );
}

function inputAttributes(props: InputAttributes): InputAttributes {
  const { autoComplete, inputMode, spellCheck, lang, enterKeyHint, autoCapitalize } = props;
  return { autoComplete, inputMode, spellCheck, lang, enterKeyHint, autoCapitalize };
}
