/**
 * Whether a mutation comes from our own pages. Browsers say it in Sec-Fetch-Site; older ones in
 * Origin. A request with neither is not a browser's form and is refused.
 */
export function isSameOrigin(headers: Headers, appUrl: string): boolean {
  const site = headers.get("Sec-Fetch-Site");
  if (site) return site === "same-origin";
  const origin = headers.get("Origin");
  return origin !== null && origin === new URL(appUrl).origin;
}
