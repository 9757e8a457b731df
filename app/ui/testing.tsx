import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import { InChinese } from "./example-frame.tsx";

/** What the server writes for an element, as a document to ask questions of. Needs happy-dom. */
export function serverWrote(element: ReactElement): HTMLElement {
  const body = document.createElement("div");
  body.innerHTML = renderToStaticMarkup(<InChinese>{element}</InChinese>);
  return body;
}

/** The one element, or an error that says what is missing. */
export function the<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const [found, ...others] = root.querySelectorAll<E>(selector);
  if (!found || others.length > 0) {
    throw new Error(`${selector}: expected one, found ${found ? others.length + 1 : 0}`);
  }
  return found;
}

/** The words of what `aria-describedby` or `aria-labelledby` points at, in its order. */
export function wordsOf(root: ParentNode, control: Element, attribute: string): string[] {
  const ids = control.getAttribute(attribute)?.split(" ") ?? [];
  return ids.map((id) => the(root, `[id="${id}"]`).textContent);
}
