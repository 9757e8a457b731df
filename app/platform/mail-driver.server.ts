import { createTransport } from "nodemailer";
import { RefusedDelivery, type MessageDriver } from "./message-driver.ts";

interface MailOptions {
  readonly smtpUrl: string;
  readonly from: string;
  readonly appUrl: string;
}

/** Sends plain text by SMTP. A message keeps its Message-ID, so one sent twice is seen as one. */
export function smtpDriver({ smtpUrl, from, appUrl }: MailOptions): MessageDriver {
  const transport = createTransport(smtpUrl, {});
  const host = new URL(appUrl).hostname;
  return async ({ id, to, subject, body, locale }) => {
    try {
      await transport.sendMail({
        from,
        to,
        subject,
        text: body,
        messageId: `<${id}@${host}>`,
        headers: { "Auto-Submitted": "auto-generated", "Content-Language": locale },
      });
    } catch (error) {
      const { responseCode = 0 } = error as { responseCode?: number };
      if (responseCode >= 500) throw new RefusedDelivery(`SMTP ${responseCode}`, { cause: error });
      throw error;
    }
  };
}
