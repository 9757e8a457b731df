import { Icon } from "./icon.tsx";
import { useUiText } from "./ui-text.tsx";

export interface BreadcrumbProps {
  /** From the home page to the page above this one; the page itself stands in the h1. */
  readonly items: readonly { readonly label: string; readonly href: string }[];
}

export function Breadcrumb({ items }: BreadcrumbProps) {
  const text = useUiText();
  return (
    <nav className="breadcrumb" aria-label={text.breadcrumb}>
      <ol role="list">
        {items.map((item, index) => (
          <li key={item.href}>
            {index > 0 && <Icon name="chevron-right" />}
            <a className="link-plain" href={item.href}>
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
