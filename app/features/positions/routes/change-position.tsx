import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { NoLongerPossible } from "../components/no-longer-possible.tsx";
import { endEarly } from "../end-early.server.ts";
import { extendPosition } from "../extend-position.server.ts";
import { markFilled } from "../mark-filled.server.ts";
import { findOwnPosition } from "../own-positions.server.ts";
import { changeMoves } from "../schema/change-moves.ts";
import { extendForm, noteForm, reasonForm, versionForm } from "../schema/lists.ts";
import { withdrawPosition } from "../withdraw-position.server.ts";

const params = z.object({ positionId: z.uuid(), move: z.enum(changeMoves) });

export const loader = page(
  "positions.change",
  { params },
  async ({ actor, params: { positionId, move }, locale, ctx }) => {
    const { organisationId } = employerOf(actor);
    const found = await findOwnPosition({ id: positionId, organisationId }, actor, locale, ctx);
    if (!found) throw notFound();
    return { move, position: found, isPossible: found.moves.includes(move) };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t, data: { move } }) => t(`move.${move}`),
  caption: ({ t, data: { position } }) => position.fields.title || t("own.untitled"),
  titleSuffix: ({ t, data: { position } }) => ` - ${position.fields.title || t("own.untitled")}`,
  crumbs: ({ t, locale, data: { position } }) => [
    { label: t("own.title"), href: href(locale, "positions.ownPositions") },
    {
      label: position.fields.title || t("own.untitled"),
      href: href(locale, "positions.ownPosition", { positionId: position.id }),
    },
  ],
});

export const action = command(
  "positions.change",
  {
    params,
    forms: {
      extend: extendForm,
      "end-early": reasonForm,
      "mark-filled": noteForm,
      withdraw: versionForm,
    },
  },
  async (args) => {
    const { locale, ctx, params: where } = args;
    const owner = employerOf(args.actor);
    const target = { id: where.positionId, version: args.form.version };
    const run = () => {
      switch (args.intent) {
        case "extend":
          return extendPosition({ ...args.form, ...target }, owner, ctx);
        case "end-early":
          return endEarly({ ...args.form, ...target }, owner, ctx);
        case "mark-filled":
          return markFilled({ ...args.form, ...target }, owner, ctx);
        case "withdraw":
          return withdrawPosition(target, owner, ctx);
      }
    };
    const verdict = await run();
    if (!verdict.ok) return verdict;
    return done(
      href(locale, "positions.ownPosition", { positionId: where.positionId }),
      args.intent,
    );
  },
);

export default function ChangePosition() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { move, position, isPossible } = useLoaderData<typeof loader>();
  const failed = useFailedSubmit(move);
  const { version, fields } = position;
  const { closingOn } = fields;
  if (!isPossible && !failed) return <NoLongerPossible position={position} />;
  return (
    <>
      {!isPossible && <NoLongerPossible position={position} />}
      <ActionForm intent={move}>
        <input type="hidden" name="version" value={version} />
        <p>{t(`moveHint.${move}`)}</p>
        {move === "extend" && (
          <DatePartsField
            name="closingOn"
            label={t("extend.closingOn")}
            hint={closingOn ? t("extend.now", { day: formatDay(closingOn, locale) }) : undefined}
            required
          />
        )}
        {(move === "extend" || move === "end-early") && (
          <TextAreaField
            name="reason"
            label={t(`reason.${move}`)}
            hint={t("reason.hint")}
            rows={3}
            required
          />
        )}
        {move === "mark-filled" && (
          <TextAreaField name="note" label={t("reason.mark-filled")} rows={3} optional />
        )}
        <Button type="submit" variant={move === "withdraw" ? "danger" : "primary"}>
          {t(`move.${move}`)}
        </Button>
      </ActionForm>
    </>
  );
}
