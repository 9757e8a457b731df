import { forwardRef } from "react";
import type { ButtonHTMLAttributes, ReactNode } from "react";

import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

export interface ButtonLook {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: "normal" | "large" | undefined;
  /** Stays as wide as its words on a narrow screen. */
  readonly isInline?: boolean | undefined;
  /** Decoration before the words; there is no button of an icon alone. */
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** `disabled` is left out on purpose: a button that cannot be pressed cannot say why. */
export type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "className" | "children">;

export function buttonClass(look: Pick<ButtonLook, "variant" | "size" | "isInline">): string {
  const { variant = "primary", size, isInline } = look;
  return classNames(
    "button",
    variant !== "primary" && `button-${variant}`,
    size === "large" && "button-large",
    isInline && "button-inline",
  );
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { variant, size, isInline, icon, children, type = "submit", ...attributes } = props;
  return (
    <button
      {...attributes}
      ref={ref}
      type={type}
      className={buttonClass({ variant, size, isInline })}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
});

export interface LinkButtonProps extends ButtonLook {
  readonly href: string;
  readonly download?: boolean | string;
}

/** Goes somewhere and looks like a button: the start of a task, never a change. */
export function LinkButton({ href, download, icon, children, ...look }: LinkButtonProps) {
  return (
    <a href={href} download={download} className={buttonClass(look)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
