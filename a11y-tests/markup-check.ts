import { expect, type Page, type Response } from "@playwright/test";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

/** The standard's content model; what it says of style is React's, or is not HTML's to say. */
const validator = new HtmlValidate(
  new FileSystemConfigLoader({ root: true, extends: ["html-validate:standard"] }),
);

/** Keeps what the server writes from now on, before the browser mends it. */
export function documentsOf(page: Page): { newest(): Promise<string> } {
  let answer: Response | undefined;
  page.on("response", (response) => {
    const isDocument =
      response.request().isNavigationRequest() && response.frame() === page.mainFrame();
    if (isDocument) answer = response;
  });
  return { newest: async () => (await answer?.text()) ?? "" };
}

/** What the server wrote is valid HTML. */
export async function expectValidMarkup(html: string): Promise<void> {
  const { results } = await validator.validateString(html);
  const told = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => {
      const around = html.split("\n")[line - 1]?.slice(Math.max(column - 60, 0), column + 100);
      return `${ruleId}: ${message}\n  …${around ?? ""}…`;
    }),
  );
  expect(told, "valid HTML").toEqual([]);
}
