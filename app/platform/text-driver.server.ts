import { RefusedDelivery, type MessageDriver } from "./message-driver.ts";

const TIMEOUT_MS = 15_000;
const TRY_AGAIN = new Set([408, 425, 429]);

/**
 * Sends text messages through an operator's own hook, because every provider in China has its own
 * signature and template numbers. The hook at `SMS_URL` is sent
 *
 *     POST, Content-Type: application/json, Idempotency-Key: <id>
 *     {"id": "…", "to": "19900001234", "text": "…", "locale": "zh-CN"}
 *
 * and answers 2xx once it has taken the message, also for an id it has taken before; 408, 425, 429
 * or 5xx to be asked again later; any other 4xx when the message can never be sent.
 */
export function textHookDriver(url: string): MessageDriver {
  return async ({ id, to, body, locale }) => {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": id },
      body: JSON.stringify({ id, to, text: body, locale }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.ok) return;
    const said = `The hook answered ${answer.status}`;
    const final = answer.status >= 400 && answer.status < 500 && !TRY_AGAIN.has(answer.status);
    throw final ? new RefusedDelivery(said) : new Error(said);
  };
}
