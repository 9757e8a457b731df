/** The form a person is writing in, and where: what must not be lost when their session ends. */
let touched: { readonly form: HTMLFormElement; readonly field: string } | undefined;

/** Notes the form and the field somebody types into. */
export function noteTyping(event: Event): void {
  const field = event.target;
  if (!(field instanceof HTMLElement) || !("form" in field)) return;
  const { form, name } = field as HTMLInputElement;
  if (form?.method === "post" && name) touched = { form, field: name };
}

/** In a form already in use, the field with the focus is where the person goes on. */
export function noteFocus(event: FocusEvent): void {
  const field = event.target;
  if (field instanceof HTMLButtonElement || !touched) return;
  if (field instanceof HTMLElement && "form" in field && field.form === touched.form) {
    noteTyping(event);
  }
}

/** Sends the field that had the focus with the form, so that it is found again after signing in. */
export function addFocusField(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || touched?.form !== form) return;
  const hidden = form.querySelector<HTMLInputElement>('input[name="focus-field"]');
  const input = hidden ?? document.createElement("input");
  input.type = "hidden";
  input.name = "focus-field";
  input.value = touched.field;
  if (!hidden) form.append(input);
}

/** Keeps on the server what was typed into the form in use; whether there was anything to keep. */
export async function keepTouchedForm(action: string): Promise<boolean> {
  if (!touched?.form.isConnected) return false;
  const answer = await fetch(action, { method: "POST", body: keptBody(touched) });
  return answer.ok;
}

/** What the server keeps of a form: its text, and the field in use. */
export function keptBody({ form, field }: { form: HTMLFormElement; field: string }): FormData {
  const pairs = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  const body = new FormData();
  body.set("intent", "keep");
  body.set("path", location.pathname);
  body.set("field", field);
  body.set("values", JSON.stringify(pairs));
  return body;
}

/** Whether a page's form has been typed into. */
export function isTyping(): boolean {
  return touched?.form.isConnected === true;
}
