import { useLoaderData } from "@remix-run/react";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { applicationStates } from "../policy/index.ts";
import type { ApplicationState } from "../policy/index.ts";
import { waitings } from "../schema/employer-choices.ts";
import type { ApplicantsQuery } from "../schema/employer-forms.ts";
import { stateWords } from "./applicant-words.ts";

interface Listed {
  readonly positions: readonly { readonly id: string; readonly title: string }[];
  readonly counts: Readonly<Partial<Record<ApplicationState, number>>>;
}

/** By position, by progress with its numbers, by who is next. */
export function ApplicantFilters({ query }: { readonly query: ApplicantsQuery }) {
  const t = useMessages("applicants");
  const locale = useLocale();
  const { positions, counts } = useLoaderData<Listed>();
  const states = applicationStates.filter((one) => (counts[one] ?? 0) > 0 || one === query.state);
  const isFiltered = Object.values(query).some((value) => value !== undefined);
  return (
    <Form method="get" role="search" aria-label={t("list.filter")}>
      <div className="filter-row">
        <NativeSelect
          name="position"
          label={t("list.position")}
          options={positions.map(({ id, title }) => ({ value: id, label: title }))}
          emptyLabel={t("list.all")}
          defaultValue={query.position}
        />
        <NativeSelect
          name="waiting"
          label={t("list.waiting")}
          options={waitings.map((one) => ({ value: one, label: t(`waiting.${one}`) }))}
          emptyLabel={t("list.all")}
          defaultValue={query.waiting}
        />
        <NativeSelect
          name="state"
          label={t("list.state")}
          options={states.map((one) => ({
            value: one,
            label: `${stateWords(one, t)} (${counts[one] ?? 0})`,
          }))}
          emptyLabel={t("list.all")}
          defaultValue={query.state}
        />
      </div>
      <div className="button-row">
        <Button type="submit" variant="secondary">
          {t("list.apply")}
        </Button>
        {isFiltered && <Link href={href(locale, "applicants.list")}>{t("list.clear")}</Link>}
      </div>
    </Form>
  );
}
