import type { RequestMemo } from "./request-memo.server.ts";

declare module "@remix-run/server-runtime" {
  /** Loader data keep their types (dates, undefined) on the way to the page. */
  interface Future {
    v3_singleFetch: true;
  }

  /** One object per HTTP request, made by server.ts and shared by its loaders and its action. */
  interface AppLoadContext {
    readonly nonce: string;
    readonly requestId: string;
    /** As Express's `trust proxy` sees it; "" where it is not known. */
    readonly clientIp: string;
    readonly memo: RequestMemo;
  }
}
