import { useEffect, useId, useRef, useState } from "react";
import type { MouseEvent, ReactNode } from "react";

import { Button, buttonClass } from "./button.tsx";
import type { ButtonLook } from "./button.tsx";
import { useUiText } from "./ui-text.tsx";

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Asked to close: by the button, by Escape, by a press outside on some platforms. */
  readonly onClose: () => void;
  /** What the closing button says where 关闭 is too vague: 继续填写. */
  readonly closeLabel?: string;
  readonly children: ReactNode;
}

/**
 * The platform's modal dialog: it keeps the focus inside, makes the rest inert, closes on Escape
 * and gives the focus back to where it came from.
 */
export function Dialog({ title, isOpen, onClose, closeLabel, children }: DialogProps) {
  const text = useUiText();
  const titleId = useId();
  const contentId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (isOpen && element && !element.open) element.showModal();
    if (!isOpen && element?.open) element.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      aria-describedby={contentId}
      onClose={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      <div id={contentId}>{isOpen && children}</div>
      <div className="button-row">
        <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
          {closeLabel ?? text.close}
        </Button>
      </div>
    </dialog>
  );
}

export interface DialogLinkProps extends Omit<ButtonLook, "children" | "icon"> {
  /** The page that does the same; followed where there is no script. */
  readonly href: string;
  readonly label: string;
  readonly title: string;
  readonly closeLabel?: string;
  readonly children: ReactNode;
}

/** A link to a page which, once the script runs, opens the same content in a dialog instead. */
export function DialogLink(props: DialogLinkProps) {
  const { href, label, title, closeLabel, children, ...look } = props;
  const [isOpen, setIsOpen] = useState(false);
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setIsOpen(true);
  };
  return (
    <>
      <a href={href} className={buttonClass(look)} onClick={open}>
        {label}
      </a>
      <Dialog
        title={title}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        {...(closeLabel !== undefined && { closeLabel })}
      >
        {children}
      </Dialog>
    </>
  );
}
