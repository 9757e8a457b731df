import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import type { Template } from "../employer/templates.server.ts";
import type { ToldApplicant } from "../employer/tell-applicant.server.ts";
import { TemplateChoice } from "./template-choice.tsx";
import { TypedWords } from "./typed-words.tsx";

interface Writable {
  /** Of the forms on the page: pressed ten times, it is one message. */
  readonly onceKey: string;
  readonly mayWrite: boolean;
}

interface ApplicantMessagesProps extends Writable {
  readonly applicant: Pick<ToldApplicant, "id" | "messages">;
  readonly templates: readonly Template[];
  /** Whose words the form begins with. */
  readonly chosen: Template | null;
}

/** What both sides wrote, oldest first, and a form to write. */
export function ApplicantMessages(props: ApplicantMessagesProps) {
  const { applicant, templates, chosen, onceKey, mayWrite } = props;
  const { id: applicationId, messages } = applicant;
  const t = useMessages("applicants");
  const locale = useLocale();
  return (
    <section className="section" id="messages">
      <h2>{t("one.messages")}</h2>
      {messages.length === 0 ? (
        <p>{t("one.noMessages")}</p>
      ) : (
        <ol className="result-list" role="list">
          {messages.map(({ id, side, sentAt, words }) => (
            <li key={id}>
              <p className="muted">
                {t("one.by", {
                  who: t(side === "employer" ? "one.fromUs" : "one.fromPerson"),
                  at: formatMoment(sentAt, locale),
                })}
              </p>
              <TypedWords>{words}</TypedWords>
            </li>
          ))}
        </ol>
      )}
      {mayWrite && templates.length > 0 && (
        <TemplateChoice
          templates={templates}
          chosen={chosen}
          action={`${href(locale, "applicants.one", { applicationId })}#messages`}
        />
      )}
      {mayWrite && (
        <ActionForm intent="message" idPrefix="message-" key={chosen?.id}>
          <input type="hidden" name="onceKey" value={onceKey} />
          <TextAreaField
            name="words"
            label={t("one.write")}
            hint={t("one.writeHint")}
            rows={4}
            defaultValue={chosen?.body}
            required
          />
          <Button type="submit" variant="secondary">
            {t("one.send")}
          </Button>
        </ActionForm>
      )}
    </section>
  );
}

interface ApplicantNotesProps extends Writable {
  readonly notes: readonly {
    readonly id: string;
    readonly author: string;
    readonly words: string;
    readonly writtenAt: Date;
  }[];
}

/** What the members of the employer note for each other. */
export function ApplicantNotes({ notes, onceKey, mayWrite }: ApplicantNotesProps) {
  const t = useMessages("applicants");
  const locale = useLocale();
  return (
    <section className="section" id="notes">
      <h2>{t("one.notes")}</h2>
      <p>{t("one.notesHint")}</p>
      {notes.length === 0 ? (
        <p>{t("one.noNotes")}</p>
      ) : (
        <ul className="result-list" role="list">
          {notes.map(({ id, author, words, writtenAt }) => (
            <li key={id}>
              <p className="muted">
                {t("one.by", { who: author, at: formatMoment(writtenAt, locale) })}
              </p>
              <TypedWords>{words}</TypedWords>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <ActionForm intent="note" idPrefix="note-">
          <input type="hidden" name="onceKey" value={onceKey} />
          <TextAreaField name="words" label={t("one.writeNote")} rows={3} required />
          <Button type="submit" variant="secondary">
            {t("one.addNote")}
          </Button>
        </ActionForm>
      )}
    </section>
  );
}
