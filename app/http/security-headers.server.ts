import type { Response } from "express";

/** Nothing is loaded from elsewhere; React Aria needs style attributes. Vite's client needs eval-free inline in development. */
export function securityHeaders(response: Response, { development = false } = {}): void {
  const nonce = `'nonce-${String(response.locals.nonce)}'`;
  const policy = [
    "default-src 'self'",
    development ? "script-src 'self' 'unsafe-inline'" : `script-src 'self' ${nonce}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' ${nonce}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  response.setHeader("Content-Security-Policy", policy.join("; "));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=(self)");
  if (!development) {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
}
