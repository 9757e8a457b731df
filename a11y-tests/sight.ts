interface Asked {
  /** The least contrast of text; icons, edges and outlines need 3:1. */
  readonly text: number;
  /** A picture of the whole page as base64 of a PNG, one pixel a CSS pixel. */
  readonly picture: string;
}

/** Sent to the browser whole, so it stands alone: which text and icons do not stand out in the picture of the page. */
export async function findFaint({ text, picture }: Asked): Promise<string[]> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  if (!canvas) throw new Error("No canvas");
  canvas.drawImage(bitmap, 0, 0);

  const linear = Array.from({ length: 256 }, (_, value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  /** Between the lightest and the darkest pixel of a box. */
  const contrastIn = ({ x, y, width, height }: DOMRect): number => {
    const { data } = canvas.getImageData(
      Math.floor(x + scrollX),
      Math.floor(y + scrollY),
      Math.max(1, Math.ceil(width)),
      Math.max(1, Math.ceil(height)),
    );
    let [least, most] = [1, 0];
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      const light =
        0.2126 * (linear[red] ?? 0) + 0.7152 * (linear[green] ?? 0) + 0.0722 * (linear[blue] ?? 0);
      least = Math.min(least, light);
      most = Math.max(most, light);
    }
    return (most + 0.05) / (least + 0.05);
  };
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest("[class*=visually-hidden], .skip-link, option, select, dialog:not([open])") ===
      null;
  const measured = (element: Element, box: DOMRect | undefined, least: number): string[] => {
    if (!box || box.width < 1 || box.height < 1) return [];
    const ratio = contrastIn(box);
    return ratio < least
      ? [`${ratio.toFixed(2)}:1 ${element.outerHTML.replace(/\s+/g, " ").slice(0, 140)}`]
      : [];
  };

  return [...document.querySelectorAll("body *")].filter(isShown).flatMap((element) => {
    if (element.tagName === "svg") return measured(element, element.getBoundingClientRect(), 3);
    const words = [...element.childNodes].find(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!words || element.closest("svg")) return [];
    const range = document.createRange();
    range.selectNodeContents(words);
    const lines = [...range.getClientRects()].toSorted((a, b) => b.width - a.width);
    return measured(element, lines[0], text);
  });
}

/**
 * Sent to the browser whole: controls without an edge, or focused without an outline, that stands
 * out at 3:1 from what lies behind. Both are what the browser computed, system colours included.
 */
export function findEdgeless(asked: "controls" | "focus"): string[] {
  type Colour = readonly [number, number, number, number];

  const parse = (written: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (written.match(/[\d.]+/g) ?? []).map(Number);
    const scale = written.startsWith("color(") ? 255 : 1;
    return [red * scale, green * scale, blue * scale, alpha];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const behind = (element: Element | null): Colour => {
    if (!element) {
      return matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0, 1] : [255, 255, 255, 1];
    }
    const own = parse(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  };
  const luminance = ([red, green, blue]: Colour) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (written: string, ground: Colour): number => {
    const [a, b] = [luminance(over(parse(written), ground)), luminance(ground)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const told = (element: Element, fault: string) => [
    `${fault}: ${element.outerHTML.replace(/\s+/g, " ").slice(0, 140)}`,
  ];

  function outlineFault(element: HTMLElement): string[] {
    element.focus();
    if (document.activeElement !== element) return told(element, "takes no focus");
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) {
      return told(element, "no outline");
    }
    const isInside = Number.parseFloat(outlineOffset) < 0;
    const ratio = contrast(outlineColor, behind(isInside ? element : element.parentElement));
    return ratio < 3 ? told(element, `outline at ${ratio.toFixed(2)}:1`) : [];
  }

  function edgeFault(control: HTMLElement): string[] {
    const style = getComputedStyle(control);
    const outside = behind(control.parentElement);
    const isDrawn = style.borderTopStyle !== "none" && Number.parseFloat(style.borderTopWidth) >= 1;
    const edge = isDrawn ? contrast(style.borderTopColor, outside) : 1;
    const best = Math.max(contrast(style.backgroundColor, outside), edge);
    const isUnderlined = style.textDecorationLine.includes("underline");
    return best < 3 && !isUnderlined ? told(control, `edge at ${best.toFixed(2)}:1`) : [];
  }

  const selector =
    asked === "focus"
      ? "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
      : "input:not([type=checkbox], [type=radio], [type=hidden], [type=file]), select, textarea, .button";
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.checkVisibility() && !element.closest("dialog:not([open])"))
    .flatMap(asked === "focus" ? outlineFault : edgeFault);
}
