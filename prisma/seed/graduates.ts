import { createHash } from "node:crypto";
import { isResting } from "#app/features/plans/policy/index.ts";
import { compareList, entryStates, handOverReasons } from "#app/features/registers/policy/index.ts";
import type {
  EntryState,
  ListFacts,
  KnownEntry,
  ListedRow,
  ListOf,
} from "#app/features/registers/policy/index.ts";
import { addDays, plainDate, shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { lookupHash } from "#app/platform/encryption.server.ts";
import {
  fictionalCertificate,
  fictionalName,
  fictionalPhone,
  fictionalResidentId,
} from "./fictional.ts";
import { HABIT } from "./policy-documents.ts";
import { HOME_REGION } from "./people.ts";
import type { Random } from "./random.ts";
import type { Workbench } from "./sample.ts";
import { callWords, graduateWishes, places, schools } from "./texts/graduates.ts";

interface Accounts {
  readonly seeker: string;
  readonly asked: string;
  readonly counsellor: string;
  readonly reviewer: string;
}

/** People on the list of each of three years; the newest list waits to be decided. */
const YEARS = [
  [2024, 36],
  [2025, 44],
  [2026, 56],
] as const;

interface Graduate {
  readonly number: string;
  readonly personHash: string;
  readonly facts: ListFacts;
}

/** The register of graduates with its lists, calls and hand-overs. */
export function addGraduates(bench: Workbench, accounts: Accounts): void {
  const { sample } = bench;
  const counsellors = sample.users
    .filter(({ kind, region }) => kind === "counsellor" && region === HOME_REGION)
    .flatMap(({ id }) => id ?? []);
  // The sample seeker comes first, then who was only asked for a plan.
  const first = [accounts.seeker, accounts.asked];
  const plans = [
    ...first.flatMap((id) => sample.plans.find(({ userId }) => userId === id) ?? []),
    ...sample.plans.filter(({ kind, userId }) => kind === "graduate" && !first.includes(userId)),
  ];
  const known: (KnownEntry & { readonly number: string })[] = [];
  let at = 0;
  for (const [year, count] of YEARS) {
    for (let place = 0; place < count; place += 1) {
      const graduate = aGraduate(bench, at, year);
      const plan = place % 3 === 0 ? plans.shift() : undefined;
      const state = plan ? "planned" : stateAt(place);
      const entry = addEntry(bench, { graduate, year, at, state, plan, accounts, counsellors });
      known.push({ ...graduate, ...entry, kind: "graduate", year, version: 1 });
      at += 1;
    }
  }
  for (const year of [2024, 2025]) addList(bench, accounts, { year, state: "taken" });
  addList(bench, accounts, { year: 2026, state: "discarded" });
  addStagedList(bench, accounts, known, at);
  addHandOvers(bench, accounts, counsellors);
  addDeadlines(bench);
}

/** Working days to the first contact and assessment: defaults of the house until an office sets its own. */
function addDeadlines({ random, sample, now }: Workbench): void {
  for (const [name, value] of [
    ["plan-first-contact-days", "10"],
    ["plan-first-assessment-days", "30"],
  ] as const) {
    sample.policyParameters.push({
      ...{ id: random.uuid(now), name, value, unit: "working-days", region: HOME_REGION },
      ...{ validFrom: toDate(plainDate("2023-01-01") as PlainDate), validTo: null },
      ...{ source: HABIT, article: "", confidence: "unconfirmed" },
    });
  }
}

const stateAt = (place: number): EntryState =>
  place % 4 === 3 ? (entryStates[[1, 3, 4, 5][(place >> 2) % 4] ?? 1] ?? "contacted") : "listed";

function aGraduate({ random, keys }: Workbench, at: number, year: number): Graduate {
  const birth = addDays(plainDate(`${year - 24}-03-01`) as PlainDate, (at >> 2) * 7);
  const residentId = fictionalResidentId(HOME_REGION, birth, 996 + (at & 3));
  const grade = random.pick([1, 2, 3, 4] as const);
  const number =
    at % 5 === 4 ? residentId : fictionalCertificate(residentId, random.int(1, 7), grade);
  const [school, degree, majors] = random.pick(schools);
  return {
    number,
    personHash: lookupHash(residentId, "shown_certificates.person", keys),
    facts: {
      ...{ name: fictionalName(random), school, degree, major: random.pick<string>(majors) },
      ...{ group: "", unemployedOn: "" },
      phone: fictionalPhone(5_000 + at),
      graduatedOn: `${year}-${at % 4 === 0 ? "07" : "06"}-01`,
      hukou: random.pick(places),
      wish: random.pick(graduateWishes),
    },
  };
}

interface NewEntry {
  readonly graduate: Graduate;
  readonly year: number;
  readonly at: number;
  readonly state: EntryState;
  readonly plan: Workbench["sample"]["plans"][number] | undefined;
  readonly accounts: Accounts;
  readonly counsellors: readonly string[];
}

function addEntry(bench: Workbench, wish: NewEntry) {
  const { random, sample, seal, ago, now } = bench;
  const { graduate, year, at, state, plan, accounts, counsellors } = wish;
  const age = 4 + (at % 30) * 2;
  const id = random.uuid(ago(age));
  const listedOn = addDays(shanghaiDay(now), -age);
  const isGone = plan === undefined && at % 17 === 16;
  // Of those of the newest list some have no counsellor yet; the sample counsellor has their share.
  const own = at % 5 === 0 ? accounts.counsellor : random.pick(counsellors);
  const isWaiting = year === 2026 && state === "listed" && at % 3 === 1;
  const counsellorId = plan?.counsellorId ?? (isWaiting ? null : own);
  const isLinked =
    plan !== undefined && plan.userId !== accounts.asked && Boolean(plan.consentedAt);
  const contacted = ["contacted", "planned", "no_need", "declined"].includes(state);
  sample.registerEntries.push({
    id,
    ...{ region: HOME_REGION, kind: "graduate", year, personHash: graduate.personHash },
    ...{ state, counsellorId },
    factsEncrypted: seal(JSON.stringify(graduate.facts), "register_entries.facts"),
    numberEncrypted: seal(graduate.number, "register_entries.number"),
    listedOn: toDate(listedOn),
    contactedOn: contacted ? toDate(addDays(listedOn, 2)) : null,
    goneOn: isGone ? toDate(addDays(listedOn, 3)) : null,
    assignedOn: counsellorId === null ? null : toDate(addDays(listedOn, 1)),
    planId: plan?.id ?? null,
    userId: isLinked ? plan.userId : null,
    linkedAt: isLinked ? ago(age - 3) : null,
    linkAttempts: 0,
    version: 1,
  });
  if (counsellorId !== null) {
    addCalls(bench, { id, counsellorId, listedOn, state, at });
  }
  return { id, isGone };
}

function addCalls(
  { random, sample, seal, ago }: Workbench,
  entry: {
    id: string;
    counsellorId: string;
    listedOn: PlainDate;
    state: EntryState;
    at: number;
  },
): void {
  const isReached = ["contacted", "planned", "no_need", "declined"].includes(entry.state);
  const count = entry.state === "unreachable" ? 3 : isReached ? 1 : entry.at % 2;
  for (let call = 0; call < count; call += 1) {
    const words = isReached ? (callWords[(entry.at + call) % callWords.length] ?? "") : "";
    sample.registerCalls.push({
      id: random.uuid(ago(3)),
      entryId: entry.id,
      on: toDate(addDays(entry.listedOn, 2 + call)),
      channel: (["phone", "visit", "text"] as const)[call % 3] ?? "phone",
      reached: isReached,
      wordsEncrypted: words === "" ? null : seal(words, "register_calls.words"),
      authorId: entry.counsellorId,
      writtenAt: ago(2),
      onceKey: `sample-${call}`,
    });
  }
}

const HEADERS = ["序号", "姓名", "残疾人证号", "联系电话", "毕业院校", "专业", "学历", "毕业日期"];
const COLUMNS = {
  1: "name",
  2: "number",
  3: "phone",
  4: "school",
  5: "major",
  6: "degree",
  7: "graduatedOn",
};

function addList(
  { random, sample, ago }: Workbench,
  { reviewer }: Accounts,
  { year, state }: { readonly year: number; readonly state: "taken" | "discarded" | "staged" },
  counts: { readonly rowsRead: number; readonly rowsBad: number; readonly faults: object[] } = {
    ...{ rowsRead: state === "discarded" ? 12 : 40, rowsBad: 0, faults: [] },
  },
): string {
  const days = state === "staged" ? 1 : 62 + (2026 - year) * 3;
  const id = random.uuid(ago(days));
  const fileName = `${year}届高校残疾人毕业生名册.xlsx`;
  sample.graduateLists.push({
    ...{ id, region: HOME_REGION, kind: "graduate", year, state, fileName },
    ...{ headers: HEADERS, columns: COLUMNS },
    checksum: createHash("sha256").update(`${year} ${state}`).digest("hex"),
    ...counts,
    receivedAt: ago(days),
    receivedById: reviewer,
    endedAt: state === "staged" ? null : ago(days - 0.5),
    version: 1,
  });
  return id;
}

/** The newest list, against which somebody of every kind stands. */
function addStagedList(
  bench: Workbench,
  accounts: Accounts,
  known: readonly (KnownEntry & { readonly number: string })[],
  next: number,
): void {
  const { random } = bench;
  const own = known.filter(({ year, isGone }) => year === 2026 && !isGone);
  const [other, twice, ...rest] = own.slice(2);
  if (!other || !twice) throw new Error("the newest list is too short");
  const said: { graduate: Graduate; changes?: Partial<ListFacts> }[] = [
    ...Array.from({ length: 8 }, (_, at) => ({ graduate: aGraduate(bench, next + at, 2026) })),
    { graduate: other, changes: { name: fictionalName(random) } },
    { graduate: twice },
    { graduate: twice, changes: { school: "太原学院" } },
    { graduate: { ...aGraduate(bench, next + 40, 2026), facts: rest[0]?.facts ?? other.facts } },
    ...rest.map((graduate, at) =>
      at % 6 === 1
        ? { graduate, changes: { phone: fictionalPhone(7_000 + at), wish: "想做客服" } }
        : { graduate },
    ),
  ];
  const rows = said.map(({ graduate, changes }, at) => ({
    line: at + 3,
    personHash: graduate.personHash,
    number: graduate.number,
    facts: { ...graduate.facts, ...changes },
  }));
  const listId = addList(
    bench,
    accounts,
    { year: 2026, state: "staged" },
    {
      rowsRead: rows.length,
      rowsBad: 2,
      faults: [
        {
          ...{ line: rows.length + 3, column: 2, field: "number" },
          ...{ code: "number-rounded", cell: "1405****0000" },
        },
        { line: rows.length + 4, column: 1, field: "name", code: "missing", cell: "" },
      ],
    },
  );
  addListRows(bench, random, { listId, list: { kind: "graduate", year: 2026 }, known, rows });
}

interface ListRows {
  readonly listId: string;
  readonly list: ListOf;
  readonly known: readonly KnownEntry[];
  readonly rows: readonly (ListedRow & { readonly number: string })[];
}

/** The rows of a list that waits, each against what is known. */
export function addListRows(
  { sample, seal, ago }: Workbench,
  random: Random,
  { listId, list, known, rows }: ListRows,
): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const { line, reasons, ...row } of compareList(rows, known, list)) {
    const read = line === null ? undefined : byLine.get(line);
    const said = read && JSON.stringify({ number: read.number, facts: read.facts });
    sample.graduateListRows.push({
      id: random.uuid(ago(1)),
      ...{ listId, line, ...row, reasons: [...reasons], decision: null, decidedById: null },
      factsEncrypted: said === undefined ? null : seal(said, "graduate_list_rows.facts"),
    });
  }
}

function addHandOvers(
  { random, sample, ago }: Workbench,
  accounts: Accounts,
  counsellors: readonly string[],
): void {
  const open = sample.plans.filter(({ state }) => !isResting(state ?? "listed"));
  const own = open.find(({ userId }) => userId === accounts.seeker);
  const others = open.filter(({ userId }) => userId !== accounts.seeker).slice(0, 5);
  [...(own ? [own] : []), ...others].forEach((plan, at) => {
    const fromId = counsellors.find((id) => id !== plan.counsellorId);
    if (fromId === undefined) return;
    const when = ago(30 - at * 3);
    sample.handOverLogs.push({
      id: random.uuid(when),
      ...{ region: HOME_REGION, planId: plan.id ?? null, entryId: null },
      ...{ fromId, toId: plan.counsellorId, byId: accounts.reviewer, at: when },
      reason: handOverReasons[at % handOverReasons.length] ?? "other",
    });
  });
}

const toDate = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
