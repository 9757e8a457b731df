import type { SessionState } from "#app/features/accounts/index.server.ts";

/** What one request has found out already, so that root, page and action ask once. */
export interface RequestMemo {
  session?: Promise<SessionState>;
  now?: Date;
  /** Set by the action: the title of the page then says so. */
  outcome?: "invalid" | "refused";
}
