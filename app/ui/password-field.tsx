import { useState } from "react";

import { Button } from "./button.tsx";
import { FieldFrame, useField } from "./field.tsx";
import type { FieldProps } from "./field.tsx";
import { useUiText } from "./ui-text.tsx";
import { useIsInteractive } from "./use-is-interactive.ts";

export interface PasswordFieldProps extends FieldProps {
  readonly autoComplete: "current-password" | "new-password";
}

/** Pasting is allowed, nothing is ever filled in by the server, and the button exists only where it works. */
export function PasswordField(props: PasswordFieldProps) {
  const { name, autoComplete, required } = props;
  const text = useUiText();
  const parts = useField(props);
  const [isShown, setIsShown] = useState<boolean>();
  const isInteractive = useIsInteractive();
  return (
    <FieldFrame {...props} parts={parts}>
      <div className="input-affixed input-width-20">
        <input
          className="input"
          id={parts.id}
          name={name}
          type={isShown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={parts.describedBy}
          aria-invalid={parts.error !== undefined || undefined}
          aria-required={required || undefined}
        />
        {isInteractive && (
          <Button
            type="button"
            variant="quiet"
            isInline
            aria-controls={parts.id}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? text.hidePassword : text.showPassword}
          </Button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {isShown !== undefined && (isShown ? text.passwordShown : text.passwordHidden)}
      </p>
    </FieldFrame>
  );
}
