import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { publicShare, rateMonths } from "./policy/index.ts";

interface Counts {
  readonly due: bigint;
  readonly done: bigint;
}

/**
 * How an employer answers, for everybody to read: the share of applications first answered by their day,
 * of adjustments answered by theirs, and of agreed ones that were there according to the people. Counted
 * from what happened in the last twelve months; what is not due yet or was withdrawn before an answer is not
 * counted, small numbers are withheld.
 */
export async function readAnswerRate(organisationId: string, { db, now }: Context) {
  const today = shanghaiDay(now);
  const [[answers], [adjustments], [kept]] = await Promise.all([
    db.$queryRaw<Counts[]>`
      SELECT count(*) AS due, count(*) FILTER (WHERE first.day <= s.due_on) AS done
      FROM application_events s
      LEFT JOIN LATERAL (
        SELECT e.move, (e.at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM application_events e
        WHERE e.application_id = s.application_id AND e.at >= s.at
          AND ((e.side = 'employer' AND e.move IN ('ask', 'shortlist', 'refuse', 'message'))
            OR e.move = 'withdraw')
        ORDER BY e.at LIMIT 1) first ON true
      WHERE s.organisation_id = ${organisationId}::uuid AND s.move = 'submit'
        AND s.at >= ${now}::timestamptz - make_interval(months => ${rateMonths}::int)
        AND first.move IS DISTINCT FROM 'withdraw'
        AND (s.due_on < ${today}::date OR first.day IS NOT NULL)`,
    db.$queryRaw<Counts[]>`
      SELECT count(*) AS due,
        count(*) FILTER (WHERE (answered_at AT TIME ZONE 'Asia/Shanghai')::date <= due_on) AS done
      FROM application_adjustments
      WHERE organisation_id = ${organisationId}::uuid AND state <> 'withdrawn'
        AND due_on >= ${today}::date - make_interval(months => ${rateMonths}::int)
        AND (due_on < ${today}::date OR answered_at IS NOT NULL)`,
    db.$queryRaw<Counts[]>`
      SELECT count(*) AS due, count(*) FILTER (WHERE kept) AS done
      FROM application_adjustments
      WHERE organisation_id = ${organisationId}::uuid AND kept IS NOT NULL
        AND due_on >= ${today}::date - make_interval(months => ${rateMonths}::int)`,
  ]);
  return {
    answeredInTime: publicShare(numbers(answers)),
    adjustmentsAnswered: publicShare(numbers(adjustments)),
    adjustmentsKept: publicShare(numbers(kept)),
  };
}

function numbers(counts: Counts | undefined) {
  return { due: Number(counts?.due ?? 0), done: Number(counts?.done ?? 0) };
}
