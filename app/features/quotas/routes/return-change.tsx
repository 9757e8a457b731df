import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import {
  askReconsideration,
  objectToFindings,
  reviseReturn,
  withdrawReturn,
} from "../employer-moves.server.ts";
import { findOwnReturn } from "../own-return.server.ts";
import { changeForms, changeParams } from "../schema/return-forms.ts";

export const loader = page(
  "returns.change",
  { params: changeParams },
  async ({ actor, params: { year, move }, ctx }) => {
    const { moves, version, state } = await findOwnReturn(employerOf(actor), year, ctx);
    return { year, move, version, state, isPossible: moves.includes(move) };
  },
);

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t, data: { move } }) => t(`move.${move}`),
  caption: ({ t, data: { year } }) => t("show.title", { year }),
  titleSuffix: ({ t, data: { year } }) => ` - ${t("show.title", { year })}`,
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("list.title"), href: href(locale, "returns.list") },
    {
      label: t("show.title", { year }),
      href: href(locale, "returns.show", { year: String(year) }),
    },
  ],
});

const VERBS = {
  object: objectToFindings,
  withdraw: withdrawReturn,
  revise: reviseReturn,
  reconsider: askReconsideration,
} as const;

export const action = command(
  "returns.change",
  { params: changeParams, forms: changeForms },
  async ({ actor, params: { year, move }, intent, form, locale, ctx }) => {
    if (intent !== move) throw notFound();
    const verdict = await VERBS[move]({ year, ...form }, employerOf(actor), ctx);
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    return verdict.ok ? done(href(locale, "returns.show", { year: String(year) }), move) : verdict;
  },
);

export default function ReturnChange() {
  const { year, move, version, state, isPossible } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  const hasFailed = useFailedSubmit() !== undefined;
  if (!isPossible && !hasFailed) {
    return (
      <>
        <p>{t("refused.not-from-this-state")}</p>
        <p>{t(`state.${state}`)}</p>
        <p>
          <Link href={href(locale, "returns.show", { year: String(year) })} isStandalone>
            {t("receipt.back", { year })}
          </Link>
        </p>
      </>
    );
  }
  return (
    <ActionForm intent={move}>
      <input type="hidden" name="version" value={version} />
      <p>{t(`change.hint.${move}`)}</p>
      {move === "object" || move === "reconsider" ? (
        <TextAreaField name="reason" label={t("change.reason")} rows={6} required />
      ) : null}
      <div className="button-row">
        <Button variant={move === "withdraw" ? "danger" : "primary"}>{t(`move.${move}`)}</Button>
      </div>
    </ActionForm>
  );
}
