import {
  isRouteErrorResponse,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { useLocale, useMessages } from "../i18n/messages-context.tsx";
import type { Locale } from "../i18n/locales.ts";
import type { ShellData } from "./load-shell.server.ts";
import type { Crumb, PageHandle } from "./page-handle.ts";

export interface PageTitle {
  readonly locale: Locale;
  /** For `<title>`: 错误： in front after a failed submit, the product's name behind. */
  readonly title: string;
  /** For the h1. */
  readonly heading: string | null;
  readonly caption: string | undefined;
  readonly description: string | undefined;
  readonly crumbs: readonly Crumb[];
  readonly width: NonNullable<PageHandle["width"]>;
}

/** What the matched page says of itself, in the page's language. */
export function usePageTitle(): PageTitle {
  const locale = useLocale();
  const shell = useRouteLoaderData<ShellData>("root");
  const match = useMatches().at(-1);
  const handle = match?.handle as PageHandle | undefined;
  const shellWords = useMessages("shell");
  const t = useMessages(handle?.namespace ?? "shell");
  const site = shellWords("site.name");
  const error = useRouteError();
  // React Router says null where there was no error.
  if ((error !== undefined && error !== null) || !handle || match?.data === undefined) {
    const heading = shellWords(`error.${errorKind(error)}.title`);
    const bare = { caption: undefined, description: undefined, crumbs: [] };
    return { locale, heading, title: `${heading} - ${site}`, width: "column", ...bare };
  }
  const told = { data: match.data, t, locale } as never;
  const heading = handle.title(told);
  const failed = shell?.outcome ? shellWords("title.error") : "";
  const suffix = handle.titleSuffix?.(told) ?? "";
  return {
    locale,
    heading,
    title: `${failed}${heading}${suffix}${heading === site ? "" : ` - ${site}`}`,
    caption: handle.caption?.(told),
    description: handle.description?.(told),
    crumbs: handle.crumbs?.(told) ?? [],
    width: handle.width ?? "column",
  };
}

export type ErrorKind = "notFound" | "forbidden" | "fault";

/** Which of the error page's three texts fits. */
export function errorKind(error: unknown): ErrorKind {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return status === 404 ? "notFound" : status === 403 ? "forbidden" : "fault";
}
