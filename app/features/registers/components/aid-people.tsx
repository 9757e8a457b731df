import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { clearItems } from "../policy/index.ts";
import type { AidChecklist } from "../policy/index.ts";
import { useDay } from "./day.ts";

type Person = AidChecklist & { readonly id: string; readonly name: string };

/** The checklist of each person: what the plan shows by itself, and the four that the counsellor ticks. */
export function AidPeople({
  people,
  isOver,
}: {
  readonly people: readonly Person[];
  readonly isOver: boolean;
}) {
  const locale = useLocale();
  return (
    <ul className="aid-people">
      {people.map((person) => (
        <li key={person.id}>
          <h3>
            <a href={href(locale, "plans.one", { planId: person.id })}>{person.name}</a>
          </h3>
          <Facts person={person} isOver={isOver} />
          {!isOver && !person.isPlacedBefore && <Ticks person={person} />}
        </li>
      ))}
    </ul>
  );
}

function Facts({ person, isOver }: { readonly person: Person; readonly isOver: boolean }) {
  const t = useMessages("aidMonth");
  const day = useDay();
  const told = (on: PlainDate | null) => (on === null ? t("todo") : day(on));
  if (person.isPlacedBefore) {
    return (
      <SummaryList rows={[{ term: t("part.calledBack"), value: told(person.calledBackOn) }]} />
    );
  }
  const cleared = clearItems.filter((item) => person.cleared[item] !== null);
  return (
    <SummaryList
      rows={[
        { term: t("part.visited"), value: told(person.visitedOn) },
        ...(isOver
          ? [
              {
                term: t("part.clear"),
                value: t("clearOf", { count: cleared.length, of: clearItems.length }),
              },
            ]
          : []),
        { term: t("part.helped"), value: told(person.helpedOn) },
        { term: t("part.trained"), value: told(person.trainedOn) },
        { term: t("part.placed"), value: told(person.placedOn) },
      ]}
    />
  );
}

function Ticks({ person: { id, name, cleared } }: { readonly person: Person }) {
  const t = useMessages("aidMonth");
  const ticked = clearItems.filter((item) => cleared[item] !== null);
  return (
    <ActionForm
      intent="check"
      item={{ name: "planId", value: id }}
      idPrefix={`check-${id}-`}
      key={ticked.join("-")}
    >
      <CheckboxGroupField
        name="items"
        label={
          <>
            {t("part.clear")}
            <VisuallyHidden>{t("about", { name })}</VisuallyHidden>
          </>
        }
        options={clearItems.map((value) => ({ value, label: t(`item.${value}`) }))}
        defaultValue={ticked}
        optional
      />
      <Button variant="secondary">
        {t("check.button")}
        <VisuallyHidden>{t("about", { name })}</VisuallyHidden>
      </Button>
    </ActionForm>
  );
}
