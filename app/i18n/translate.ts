import type { ReactNode } from "react";
import type { Locale } from "./locales.ts";

/** A namespace of messages: key → text with `{name}` places; a counted one ends in `_one` / `_other`. */
export type Messages = Readonly<Record<string, string>>;

type Counted<K> = K extends `${infer Base}_other` ? Base : K extends `${string}_one` ? never : K;
/** What may be asked for: `found_other` and `found_one` are asked for as `found` with a `count`. */
export type MessageKey<M extends Messages> = Counted<Extract<keyof M, string>>;

/** English beside the Chinese source: the same keys, and `_one` wherever there is `_other`. */
export type Translation<M extends Messages> = { readonly [K in keyof M]: string } & {
  readonly [K in keyof M as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};

export type Values = Readonly<Record<string, string | number>>;

export interface Translate<M extends Messages = Messages> {
  (key: MessageKey<M>, values?: Values): string;
  /** The same with elements in the places, for links and `<strong>` inside a sentence. */
  rich: (key: MessageKey<M>, values: Readonly<Record<string, ReactNode>>) => ReactNode[];
  /** Whether a key that comes from data (a code, a reason) has words. */
  has: (key: string) => key is MessageKey<M>;
}

const PLACE = /\{(\w+)\}/g;
const rules: Record<Locale, Intl.PluralRules> = {
  "zh-CN": new Intl.PluralRules("zh-CN"),
  en: new Intl.PluralRules("en"),
};

function textOf(messages: Messages, locale: Locale, key: string, count: unknown): string {
  const plain = messages[key];
  if (plain !== undefined) return plain;
  const form = typeof count === "number" ? rules[locale].select(count) : "other";
  const counted = messages[`${key}_${form}`] ?? messages[`${key}_other`];
  if (counted === undefined) throw new Error(`No message "${key}" in ${locale}`);
  return counted;
}

/**
 * Speaks one namespace in one language. Values are put in as they are: React escapes them where
 * they are shown. An unknown key throws, in every environment, so that no page shows a raw key.
 */
export function translator<M extends Messages>(messages: M, locale: Locale): Translate<M> {
  const known = translators.get(messages);
  if (known) return known as unknown as Translate<M>;
  const made = makeTranslator(messages, locale);
  translators.set(messages, made as unknown as Translate);
  return made;
}

/** One per namespace and language: a namespace object belongs to one language. */
const translators = new WeakMap<Messages, Translate>();

function makeTranslator<M extends Messages>(messages: M, locale: Locale): Translate<M> {
  const translate = (key: MessageKey<M>, values?: Values) => {
    const text = textOf(messages, locale, key, values?.count);
    if (!values) return text;
    const said = text.replace(PLACE, (place, name: string) => String(values[name] ?? place));
    // A full-width bracket that a value ends in brings its own space.
    return locale === "zh-CN" ? said.replaceAll("） ", "）") : said;
  };
  const rich = (key: MessageKey<M>, values: Readonly<Record<string, ReactNode>>) =>
    textOf(messages, locale, key, values.count)
      .split(/(\{\w+\})/)
      .filter((part) => part !== "")
      .map((part) => (/^\{\w+\}$/.test(part) ? (values[part.slice(1, -1)] ?? part) : part));
  const has = (key: string): key is MessageKey<M> => key in messages || `${key}_other` in messages;
  return Object.assign(translate, { rich, has });
}
