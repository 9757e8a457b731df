import type { data } from "@remix-run/node";
import type { Catalogue, Namespace } from "../i18n/catalogue.server.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Translate } from "../i18n/translate.ts";

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface Told<N extends Namespace, D> {
  readonly data: D;
  readonly t: Translate<Catalogue[N]>;
  readonly locale: Locale;
}

/** What the frame needs of a page. The title is the h1 and begins the `<title>`: they cannot differ. */
export interface PageHandle<N extends Namespace = Namespace, D = unknown> {
  readonly namespace: N;
  readonly title: (told: Told<N, D>) => string;
  /** Stands in `<title>` behind the h1's text, such as a count of results. */
  readonly titleSuffix?: (told: Told<N, D>) => string | undefined;
  /** Small line above the h1, such as the employer of a position. */
  readonly caption?: (told: Told<N, D>) => string | undefined;
  readonly crumbs?: (told: Told<N, D>) => readonly Crumb[];
  /** One column for reading and tasks, results with filters beside them, or officers' tables. */
  readonly width?: "column" | "results" | "tables";
  readonly description?: (told: Told<N, D>) => string | undefined;
}

type Loaded<L> = L extends (...args: never[]) => infer R
  ? Bare<Exclude<Awaited<R>, Response>>
  : unknown;
/** What `data(value, status)` carries. */
type Bare<D> = D extends ReturnType<typeof data<infer T>> ? T : D;

/** `export const handle = pageHandle<typeof loader>()("positions", { title: ({ t }) => t("search.title") })` */
export function pageHandle<L = unknown>() {
  return <N extends Namespace>(
    namespace: N,
    handle: Omit<PageHandle<N, Loaded<L>>, "namespace">,
  ): PageHandle<N, Loaded<L>> => ({ namespace, ...handle });
}
