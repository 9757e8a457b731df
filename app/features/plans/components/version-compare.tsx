import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import type { VersionChange } from "../policy/index.ts";
import { useNamed } from "./plan-beside.tsx";
import { useDay } from "./plan-words.tsx";

interface Compared {
  readonly from: number | "now";
  readonly to: number | "now";
  readonly versions: readonly { readonly number: number; readonly on: PlainDate }[];
  readonly changes: readonly VersionChange[];
}

const KINDS = ["added", "changed", "dropped"] as const;

const kindOf = ({ from, to }: VersionChange): (typeof KINDS)[number] =>
  from === null ? "added" : to === null ? "dropped" : "changed";

/** Two versions of a plan, chosen from all, and in words what differs. */
export function VersionCompare({ compared }: { readonly compared: Compared }) {
  const t = useMessages("plans");
  const { from, to, versions, changes } = compared;
  const nameOf = useVersionName(versions);
  if (versions.length === 0) {
    return (
      <EmptyState title={t("versions.none")}>
        <p>{t("versions.noneText")}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Choice compared={compared} />
      <section className="section">
        <h2>{t("versions.between", { from: nameOf(from), to: nameOf(to) })}</h2>
        <p>
          {changes.length === 0
            ? t("versions.same")
            : t("versions.count", {
                count: changes.length,
                ...Object.fromEntries(
                  KINDS.map((kind) => [kind, changes.filter((one) => kindOf(one) === kind).length]),
                ),
              })}
        </p>
        {KINDS.map((kind) => (
          <Changes key={kind} kind={kind} changes={changes.filter((one) => kindOf(one) === kind)} />
        ))}
      </section>
    </>
  );
}

function Choice({ compared: { from, to, versions } }: { readonly compared: Compared }) {
  const t = useMessages("plans");
  const nameOf = useVersionName(versions);
  const options = (["now", ...versions.map(({ number }) => number)] as const).map((version) => ({
    value: String(version),
    label: nameOf(version),
  }));
  return (
    <Form method="get">
      <NativeSelect
        name="from"
        label={t("versions.from")}
        options={options}
        defaultValue={String(from)}
      />
      <NativeSelect
        name="to"
        label={t("versions.to")}
        options={options}
        defaultValue={String(to)}
      />
      <Button variant="secondary">{t("versions.button")}</Button>
    </Form>
  );
}

function Changes(props: {
  readonly kind: (typeof KINDS)[number];
  readonly changes: readonly VersionChange[];
}) {
  const t = useMessages("plans");
  const { kind, changes } = props;
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{t(`versions.${kind}`)}</h3>
      <ul className="plan-items">
        {changes.map((change, at) => (
          <li key={at}>
            <p>
              <strong>
                <What change={change} />
              </strong>
            </p>
            {change.from !== null && (
              <Said label={kind === "changed" ? t("versions.was") : ""} said={change.from} />
            )}
            {change.to !== null && (
              <Said label={kind === "changed" ? t("versions.is") : ""} said={change.to} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function What({ change: { what, measureKind } }: { readonly change: VersionChange }) {
  const t = useMessages("plans");
  if (measureKind !== null) return t(`measureKind.${measureKind}`);
  if (what === "supporter" || what === "guardian") return t(`beside.role.${what}`);
  return what === "goal" || what === "measure" ? t("goal.words") : t(`assess.${what}`);
}

function Said(props: {
  readonly label: string;
  readonly said: NonNullable<VersionChange["from"]>;
}) {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  const { label, said } = props;
  const named = useNamed();
  const { words, relation } = said;
  return (
    <p>
      {label}
      {relation === undefined ? (
        <span className="prewrap" lang={languageOf(words, locale)}>
          {words}
        </span>
      ) : (
        named({ name: words, relation })
      )}
      {said.on !== null && t("versions.on", { day: day(said.on) })}
    </p>
  );
}

function useVersionName(versions: Compared["versions"]) {
  const t = useMessages("plans");
  const locale = useLocale();
  return (name: number | "now") => {
    if (name === "now") return t("versions.now");
    const on = versions.find(({ number }) => number === name)?.on;
    return t("versions.agreed", { number: name, day: on ? formatShortDay(on, locale) : "" });
  };
}
