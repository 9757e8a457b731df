import { useActionData, useLocation, useRouteLoaderData } from "@remix-run/react";
import type { ComponentProps, ReactNode } from "react";
import type { KeptForm } from "../http/kept-form.server.ts";
import type { AnsweredSubmit, FailedSubmit } from "../http/route.server.ts";
import { useMessages } from "../i18n/messages-context.tsx";
import type { Translate } from "../i18n/translate.ts";
import { Form } from "../ui/form.tsx";
import type { ShellData } from "./load-shell.server.ts";
import { usePageMessages } from "./page-messages.ts";

export interface FormItem {
  readonly name: string;
  readonly value: string;
}

interface ActionFormProps extends Omit<
  ComponentProps<typeof Form>,
  "errors" | "values" | "formError" | "method" | "action"
> {
  /** Which of the command's forms this is; needed where a page has several. */
  readonly intent?: string;
  /** The field that says which of several things a form repeated on the page is for. */
  readonly item?: FormItem;
  /** What the fields show on a first visit, by field name. */
  readonly values?: ComponentProps<typeof Form>["values"];
  readonly children: ReactNode;
}

/**
 * A form that posts to its own page. After a failed submit it shows the errors and what was typed;
 * after a session ran out it shows what was kept. Messages: the schema's keys, and
 * `refused.<reason>` for a rule's refusal, both from the page's own words.
 */
export function ActionForm({ intent, item, values, children, ...form }: ActionFormProps) {
  const failed = useFailedSubmit(intent, item);
  const answered = useAnsweredSubmit(intent);
  const kept = useKeptForm(intent, item);
  const here = useHere();
  const t = usePageMessages();
  const shellWords = useMessages("shell");
  const say = (key: string) => (t.has(key) ? t(key) : shellWords("error.invalid"));
  const errors =
    failed?.kind === "invalid"
      ? Object.fromEntries(Object.entries(failed.errors).map(([name, key]) => [name, say(key)]))
      : {};
  const { "": wholeForm, ...fieldErrors } = errors as Record<string, string>;
  const formError = failed?.kind === "refused" ? refusal(failed, t) : wholeForm;
  return (
    <Form
      {...form}
      method="post"
      action={here}
      errors={fieldErrors}
      formError={formError ?? undefined}
      values={failed?.values ?? answered?.values ?? kept?.values ?? values}
    >
      {intent === undefined ? null : <input type="hidden" name="intent" value={intent} />}
      {item === undefined ? null : <input type="hidden" {...item} />}
      {children}
    </Form>
  );
}

/**
 * The page's own address, said in full. Without script a followed error link leaves its `#field` in the
 * address; a form without an action would post there, and browsers carry it on through the redirect,
 * where it takes the focus from the notice. What was done before is not said again either.
 */
function useHere(): string {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  query.delete("done");
  return query.size === 0 ? pathname : `${pathname}?${query}`;
}

/** What was typed into this form and not sent. */
function useKeptForm(intent: string | undefined, item?: FormItem): KeptForm | null {
  const kept = useRouteLoaderData<ShellData>("root")?.kept ?? null;
  const isThis = intent === undefined || (kept?.values.intent ?? intent) === intent;
  return isThis && isOf(item, kept?.values) ? kept : null;
}

function isOf(item: FormItem | undefined, values: KeptForm["values"] | undefined): boolean {
  return item === undefined || values?.[item.name] === item.value;
}

/**
 * The version that the words were typed over. With words put back it is that of then: what somebody
 * else saved meanwhile is not written over unseen.
 */
export function VersionField({
  version,
  intent,
}: {
  readonly version: number;
  readonly intent?: string;
}) {
  const failed = useFailedSubmit(intent);
  const kept = useKeptForm(intent)?.values.version;
  const value = failed === undefined && typeof kept === "string" ? kept : version;
  return <input type="hidden" name="version" value={value} />;
}

/** The last submit of this page if it failed, and was of this form. */
export function useFailedSubmit(intent?: string, item?: FormItem): FailedSubmit | undefined {
  const answer = useActionData<FailedSubmit | AnsweredSubmit<unknown>>();
  if (!answer || answer.kind === "answered") return undefined;
  const isThis = intent === undefined || answer.intent === intent;
  return isThis && isOf(item, answer.values) ? answer : undefined;
}

/** What the last submit of this page came to, if it was something to show and of this form. */
export function useAnsweredSubmit<A>(intent?: string): AnsweredSubmit<A> | undefined {
  const answer = useActionData<FailedSubmit | AnsweredSubmit<A>>();
  if (answer?.kind !== "answered") return undefined;
  return intent === undefined || answer.intent === intent ? answer : undefined;
}

function refusal(failed: Extract<FailedSubmit, { kind: "refused" }>, t: Translate): string {
  return t(`refused.${failed.reason}`, failed.details as Record<string, string | number>);
}
