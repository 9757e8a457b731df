export interface Stop {
  readonly reached: boolean;
  readonly what: string;
  readonly fault: string | null;
}

/** Runs in the page: what has the focus, whether it shows, and whether something lies over it. */
export function describeStop(target: Node | null): Stop {
  const active = document.activeElement;
  if (active === null || active === document.body) {
    return { reached: false, what: "the page's end", fault: null };
  }
  const words = active.getAttribute("aria-label") ?? active.textContent;
  const what = `${active.tagName.toLowerCase()} ${active.id} ${words.trim().slice(0, 40)}`.trim();
  const drawn = [active, ...(active.parentElement ? [active.parentElement] : [])].some(
    (element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (
        (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none"
      );
    },
  );
  const box = active.getClientRects()[0];
  const isBare = box === undefined || box.width < 2 || box.height < 2;
  const x = box ? Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1) : 0;
  const y = box ? Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1) : 0;
  const top = document.elementFromPoint(x, y);
  const isSeen = top !== null && (active.contains(top) || top.contains(active) || isLabelOf(top));
  function isLabelOf(element: Element): boolean {
    const label = element.closest("label");
    return label !== null && label.control === active;
  }
  const fault = isBare
    ? "has no size"
    : !drawn
      ? "has no visible focus"
      : !isSeen
        ? `lies under ${top?.outerHTML.slice(0, 80) ?? "nothing"}`
        : null;
  return { reached: active === target, what, fault };
}
