import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { CodeField } from "./code-field.tsx";

interface CodeEntryProps {
  readonly sentTo: string;
  readonly channel: "mail" | "text";
  readonly intent: string;
  /** What else is asked for, and the button. */
  readonly children: ReactNode;
}

/** Where the code that was sent is entered, or asked for again. */
export function CodeEntry({ sentTo, channel, intent, children }: CodeEntryProps) {
  const t = useMessages("accounts");
  return (
    <>
      <p>{t(`codeEnter.sent.${channel}`, { to: sentTo })}</p>
      <ActionForm intent={intent}>
        <CodeField />
        {children}
      </ActionForm>
      <h2>{t("codeEnter.notArrived.title")}</h2>
      <p>{t(`codeEnter.notArrived.${channel}`)}</p>
      <ActionForm intent="again">
        <Button variant="secondary">{t("codeEnter.again")}</Button>
      </ActionForm>
    </>
  );
}
