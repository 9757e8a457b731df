import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import type { OwnPosition } from "../own-positions.server.ts";
import { changeMoves } from "../schema/change-moves.ts";

/** What the employer may do with the position now: moves with a page of their own, and plain ones. */
export function PositionMoves({ position }: { readonly position: OwnPosition }) {
  const t = useMessages("positions");
  const locale = useLocale();
  const { id: positionId, moves, version } = position;
  return (
    <>
      <div className="button-row">
        {changeMoves
          .filter((move) => moves.includes(move))
          .map((move) => (
            <LinkButton
              key={move}
              variant="secondary"
              href={href(locale, "positions.change", { positionId, move })}
            >
              {t(`move.${move}`)}
            </LinkButton>
          ))}
      </div>
      {moves.includes("take-back") && <PlainMove intent="take-back" version={version} />}
      {moves.includes("relist") && <PlainMove intent="relist" version={version} />}
      <PlainMove intent="copy" version={version} />
    </>
  );
}

function PlainMove({
  intent,
  version,
}: {
  readonly intent: "take-back" | "relist" | "copy";
  readonly version: number;
}) {
  const t = useMessages("positions");
  return (
    <ActionForm intent={intent}>
      <input type="hidden" name="version" value={version} />
      <p className="muted">{t(`moveHint.${intent}`)}</p>
      <Button type="submit" variant="secondary">
        {t(`move.${intent}`)}
      </Button>
    </ActionForm>
  );
}
