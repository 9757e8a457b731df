import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { ExamplesPage } from "#app/ui/examples-page.tsx";

export const loader = page("shell.examples", {}, () => null);
export const handle = pageHandle<typeof loader>()("shell", {
  title: ({ t }) => t("examples.title"),
});

/** Every primitive in every state, for the eye and for every-primitive.spec.ts; local runs only. */
export default function Examples() {
  return <ExamplesPage />;
}
