import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { withoutZeros } from "./http/without-zeros.server.ts";
import { NonceProvider } from "./shell/nonce.tsx";
import { SpeechProvider } from "./i18n/messages-context.tsx";
import { catalogue } from "./i18n/catalogue.server.ts";
import { splitLocale } from "./i18n/locales.ts";
import { log } from "./platform/log.server.ts";

const RENDER_MS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  load: AppLoadContext,
) {
  const { locale } = splitLocale(new URL(request.url).pathname);
  // Crawlers wait for the whole page; people get it as it comes. Nothing is deferred, so both are short.
  const whole = isbot(request.headers.get("User-Agent") ?? "");
  return new Promise<Response>((resolve, reject) => {
    let failed = false;
    const send = () => {
      const body = withoutZeros();
      headers.set("Content-Type", "text/html; charset=utf-8");
      headers.set("Content-Language", locale);
      headers.append("Vary", "Cookie");
      const stream = createReadableStreamFromReadable(body);
      resolve(new Response(stream, { headers, status: failed ? 500 : status }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={load.nonce}>
        <SpeechProvider locale={locale} messages={catalogue[locale]}>
          <RemixServer context={remixContext} url={request.url} nonce={load.nonce} />
        </SpeechProvider>
      </NonceProvider>,
      {
        nonce: load.nonce,
        ...(whole ? { onAllReady: send } : { onShellReady: send }),
        onShellError: reject,
        onError(error) {
          failed = true;
          log.error({ err: error }, "A page could not be rendered");
        },
      },
    );
    setTimeout(abort, RENDER_MS).unref();
  });
}

export const handleError: HandleErrorFunction = (error, { request }) => {
  // A page that is not there, or a method that a page does not take, is an answer and no fault.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  log.error({ err: error, path: new URL(request.url).pathname }, "A request failed");
};
