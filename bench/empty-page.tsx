import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type EntryContext,
  type ServerBuild,
} from "@remix-run/node";
import { Outlet, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";

/** The least a Remix page can be: a root, one route without a loader, one heading. The measure of the others. */
function EmptyRoot() {
  return (
    <html lang="en">
      <head>
        <title>Empty</title>
      </head>
      <body>
        <Outlet />
      </body>
    </html>
  );
}

function EmptyRoute() {
  return <h1>Empty</h1>;
}

function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  return new Promise<Response>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      onShellReady() {
        const body = new PassThrough();
        headers.set("Content-Type", "text/html");
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
    });
  });
}

const route = (id: string, path: string, component: () => JSX.Element, parentId?: string) => ({
  id,
  path,
  ...(parentId && { parentId }),
  module: { default: component },
});

export function emptyBuild(like: ServerBuild): ServerBuild {
  return {
    ...like,
    entry: { module: { default: handleRequest } as ServerBuild["entry"]["module"] },
    routes: {
      root: route("root", "", EmptyRoot),
      empty: route("empty", "empty", EmptyRoute, "root"),
    },
    assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "" },
  };
}
