import { localePrefix, type Locale } from "./i18n/locales.ts";
import { routeOf, type PathOf, type RouteId } from "./route-table.ts";

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;
export type Params<Id extends RouteId> = { readonly [K in ParamNames<PathOf<Id>>]: string };
type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

type Rest<Id extends RouteId> =
  ParamNames<PathOf<Id>> extends never
    ? [params?: Record<string, never>, query?: Query]
    : [params: Params<Id>, query?: Query];

/** Routes whose address has no parameter. */
export type PlainRouteId = {
  [Id in RouteId]: ParamNames<PathOf<Id>> extends never ? Id : never;
}[RouteId];

/** The path of a route in a language; names of parameters are checked by the table. */
export function href<Id extends RouteId>(locale: Locale, id: Id, ...rest: Rest<Id>): string {
  const [params = {}, query] = rest as [Record<string, string>?, Query?];
  const { path, kind } = routeOf(id);
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`Parameter "${name}" is missing for ${id}`);
    return encodeURIComponent(value);
  });
  const prefix = kind === "resource" ? "" : localePrefix(locale);
  return `${prefix}/${filled}`.replace(/(?<=.)\/$/, "") + queryString(query);
}

/** `?a=1&b=2&b=3` without empty values, or "". */
export function queryString(query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly string[]) : [value as string | number | undefined])
      .filter((one) => one !== undefined && one !== "")
      .map((one): [string, string] => [name, String(one)]),
  );
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}
