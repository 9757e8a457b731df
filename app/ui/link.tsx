import type { AnchorHTMLAttributes, ReactNode } from "react";

import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { useUiText } from "./ui-text.tsx";

type AnchorAttributes = Pick<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  "rel" | "hrefLang" | "lang" | "download" | "id" | "aria-current" | "aria-describedby"
>;

export interface LinkProps extends AnchorAttributes {
  readonly href: string;
  readonly children: ReactNode;
  /** Same words on many rows: what this one is about, for the ear only. */
  readonly about?: string;
  /** A link on a line of its own: the target is 44 px high. */
  readonly isStandalone?: boolean;
  /** Visited or not does not matter here. */
  readonly isPlain?: boolean;
  readonly opensNewWindow?: boolean;
  readonly icon?: "chevron-left" | "chevron-right" | "download";
}

/**
 * A plain anchor, so that every navigation is a document: reading pages carry no script, and a
 * screen reader announces a new document by itself.
 */
export function Link(props: LinkProps) {
  const { href, children, about, isStandalone, isPlain, opensNewWindow, icon, ...attributes } =
    props;
  return (
    <a
      {...attributes}
      href={href}
      className={
        classNames(isStandalone && "link-standalone", isPlain && "link-plain") || undefined
      }
      {...(opensNewWindow && { target: "_blank", rel: "noopener noreferrer" })}
    >
      {icon && icon !== "chevron-right" && <Icon name={icon} />}
      {children}
      {about !== undefined && <span className="visually-hidden"> {about}</span>}
      {icon === "chevron-right" && <Icon name={icon} />}
      {opensNewWindow && <NewWindowMark />}
    </a>
  );
}

function NewWindowMark() {
  const text = useUiText();
  return (
    <>
      {" "}
      <Icon name="external" />
      <span className="visually-hidden">{text.opensNewWindow}</span>
    </>
  );
}
