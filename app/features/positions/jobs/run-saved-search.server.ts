import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { newToken, tokenHash } from "#app/platform/encryption.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { SearchPort } from "#search/engine.ts";
import { positionsRequest } from "#search/positions-index.ts";
import { wageText } from "../messages/wage-text.ts";
import { listOpenPositions, type PositionCard } from "../position-cards.server.ts";
import { nextRunAfter } from "../schema/alert-times.ts";
import { askedOfStored } from "../schema/saved-search.ts";
import {
  localeOf,
  reachPerson,
  reachSelect,
  readerOf,
  type Reachable,
} from "./reach-person.server.ts";

const DAY_MS = 86_400_000;
/** The index may lag behind: what was published shortly before the last alert is looked at again. */
const LOOK_BACK_MS = 2 * DAY_MS;
/** Alerts whose positions are remembered as told. */
const REMEMBERED_ALERTS = 20;
const MOST_TOLD = 10;

/** Tells of what is new since the last alert, in one message; says nothing where nothing is. */
export async function runSavedSearch(
  id: string,
  context: Context,
  port: SearchPort,
): Promise<void> {
  const { db, now } = context;
  const search = await db.savedSearch.findFirst({
    where: { id, nextRunAt: { lte: now }, endedAt: null, expiresAt: { gt: now } },
    select: {
      query: true,
      name: true,
      frequency: true,
      locale: true,
      createdAt: true,
      toldUpTo: true,
      nextRunAt: true,
      user: { select: reachSelect },
      alerts: {
        orderBy: { sentAt: "desc" },
        take: REMEMBERED_ALERTS,
        select: { positionIds: true },
      },
    },
  });
  if (!search) return;
  const reader = readerOf(search);
  const locale = localeOf(reader);
  const told = new Set(search.alerts.flatMap(({ positionIds }) => positionIds));
  const since = new Date(
    Math.max(search.createdAt.getTime(), search.toldUpTo.getTime() - LOOK_BACK_MS),
  );
  const fresh = await findFresh(search.query, { since, told, locale }, context, port);
  await db.$transaction(async (tx) => {
    const { count } = await tx.savedSearch.updateMany({
      where: { id, nextRunAt: search.nextRunAt, endedAt: null },
      data: {
        toldUpTo: now,
        nextRunAt: nextRunAfter(search.frequency, now),
      },
    });
    if (count === 0 || fresh.length === 0) return;
    const token = newToken();
    const words = alertWords({ ...search, id }, fresh, token, locale, now);
    if (!(await reachPerson(tx, reader, words, now))) return;
    await tx.searchAlert.create({
      data: {
        savedSearchId: id,
        sentAt: now,
        positionIds: fresh.map((position) => position.id),
        tokenHash: tokenHash(token),
      },
    });
  });
}

interface Freshness {
  readonly since: Date;
  readonly told: ReadonlySet<string>;
  readonly locale: Locale;
}

/** Positions published since, not told before and still open. */
async function findFresh(
  stored: string,
  { since, told, locale }: Freshness,
  context: Context,
  port: SearchPort,
): Promise<PositionCard[]> {
  const query = { ...askedOfStored(stored).query, sort: "newest", words: "all", page: 1 } as const;
  const { facets: _facets, filter, ...request } = positionsRequest(query, shanghaiDay(context.now));
  const seconds = Math.floor(since.getTime() / 1000);
  const recent = { op: "range", field: "publishedAt", gte: seconds } as const;
  const { hits } = await port.search({
    ...request,
    filter: { op: "and", of: [...(filter ? [filter] : []), recent] },
    pageSize: 100,
    highlight: [],
  });
  const ids = hits.map(({ id }) => id).filter((id) => !told.has(id));
  const open = await listOpenPositions(ids, locale, context);
  return open.filter(({ publishedAt }) => publishedAt > since).slice(0, 100);
}

interface Told {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly user: Reachable;
}

function alertWords(
  search: Told,
  fresh: readonly PositionCard[],
  token: string,
  locale: Locale,
  now: Date,
) {
  const t = speaker("positions", locale);
  const origin = env().appUrl;
  const all = `${origin}${href(locale, "positions.search")}?${search.query}`;
  const lines = fresh.slice(0, MOST_TOLD).map((position) =>
    t("mail.alert.position", {
      title: position.title,
      employer: position.employer,
      place: position.place || t("card.noPlace"),
      wage: wageText(position.wage, t, locale),
      closing: formatDay(position.closingOn, locale),
      url: origin + href(locale, "positions.position", { positionId: position.id }),
    }),
  );
  const more = fresh.length - lines.length;
  const answer = (wanted: string) =>
    origin + href(locale, "positions.alert", { token }, { answer: wanted });
  return {
    subject: t("mail.alert.subject", { name: search.name, count: fresh.length }),
    body: t("mail.alert.body", {
      name: search.name,
      positions: lines.join("\n\n"),
      more: more > 0 ? t("mail.alert.more", { count: more }) : "",
      all,
      yes: answer("relevant"),
      no: answer("not-relevant"),
      keep: answer("keep"),
      end: answer("end"),
    }),
    dedupeKey: `alert:${search.id}:${now.toISOString()}`,
  };
}
