import type { ReactNode } from "react";

import { Icon } from "./icon.tsx";
import { useUiText } from "./ui-text.tsx";
import type { NoticeKind } from "./ui-text.tsx";

export interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly id?: string;
  /** Part of the page rather than an answer to something just done: no live region. */
  readonly isStanding?: boolean;
  /** Takes focus when the page opens, with or without script: the answer to what was just done. */
  readonly takesFocus?: boolean;
}

/** Stays in the page. The kind is said in words and shown by a shape, never by colour alone. */
export function Notice({
  kind = "info",
  title,
  children,
  id,
  isStanding,
  takesFocus,
}: NoticeProps) {
  const text = useUiText();
  return (
    <div
      className={`notice notice-${kind}`}
      id={id}
      role={isStanding ? undefined : "status"}
      {...(takesFocus && { tabIndex: -1, autoFocus: true })}
    >
      <Icon name={kind} />
      <div className="notice-content">
        {title === undefined ? (
          <span className="visually-hidden">{text.noticeKinds[kind]}</span>
        ) : (
          <p className="notice-title">
            <span className="visually-hidden">{text.noticeKinds[kind]}</span>
            {title}
          </p>
        )}
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
