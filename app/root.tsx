import type { LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, useMatches, useRouteLoaderData } from "@remix-run/react";
import { useContext, type ReactNode } from "react";
import { loadShell } from "./shell/load-shell.server.ts";
import { ErrorPage } from "./shell/error-page.tsx";
import { Frame } from "./shell/frame.tsx";
import { useNonce } from "./shell/nonce.tsx";
import { htmlAttributes } from "./shell/preferences.ts";
import sessionWatch from "./shell/session-island.ts?worker&url";
import { SpeechContext, SpeechProvider } from "./i18n/messages-context.tsx";
import { usePageTitle } from "./shell/page-title.ts";
import { UiWords } from "./shell/ui-words.tsx";
import styles from "./ui/styles.css?url";
import shellStyles from "./shell/shell.css?url";

export const loader = ({ request, context }: LoaderFunctionArgs) => loadShell(request, context);

export const links = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: shellStyles },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

/** Every page is a document of its own: links and forms are the browser's, so a loader never runs again. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>("root");
  const given = useContext(SpeechContext);
  const speech = given ?? { locale: shell?.locale ?? "zh-CN", messages: shell?.messages ?? {} };
  return (
    <SpeechProvider {...speech}>
      <Document>{children}</Document>
    </SpeechProvider>
  );
}

function Document({ children }: { children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const { locale, title, description } = usePageTitle();
  return (
    <html lang={locale} {...htmlAttributes(shell?.preferences ?? {})}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description ? <meta name="description" content={description} /> : null}
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {shell?.alternates.map(({ locale: other, url }) => (
          <link key={other} rel="alternate" hrefLang={other} href={url} />
        ))}
      </head>
      <body>
        <UiWords>{children}</UiWords>
        {shell?.script ? <Scripts nonce={nonce ?? ""} /> : null}
        {shell?.account ? <script type="module" nonce={nonce ?? ""} src={sessionWatch} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  const matches = useMatches();
  return (
    <Frame key={matches.at(-1)?.id}>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
