import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { OwnPosition } from "../own-positions.server.ts";
import { PositionStatus } from "./position-status.tsx";

/** For a page whose step the position's state no longer allows: where it stands, and the way back. */
export function NoLongerPossible({ position }: { readonly position: OwnPosition }) {
  const t = useMessages("positions");
  const locale = useLocale();
  const { id: positionId } = position;
  return (
    <>
      <p>{t("refused.not-from-this-state")}</p>
      <PositionStatus position={position} />
      <div className="button-row">
        <LinkButton href={href(locale, "positions.ownPosition", { positionId })}>
          {t("own.backToPosition")}
        </LinkButton>
      </div>
    </>
  );
}
