import { createHash } from "node:crypto";
import { isResting } from "#app/features/plans/policy/index.ts";
import type { EntryState, KnownEntry, ListFacts } from "#app/features/registers/policy/index.ts";
import { addDays, plainDate, shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { lookupHash } from "#app/platform/encryption.server.ts";
import { fictionalName, fictionalPhone, fictionalResidentId } from "./fictional.ts";
import { addListRows } from "./graduates.ts";
import { HOME_REGION } from "./people.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";
import { aidGroups, aidWishes, places } from "./texts/graduates.ts";

/** A stream of its own, so that nothing else of the sample moves with it. */
const SEED = 5141;
const YEAR = 2026;
/** On the list that was taken, and on the newer one that waits to be decided. */
const [TAKEN, ADDED] = [32, 6];

interface Target {
  readonly number: string;
  readonly personHash: string;
  readonly facts: ListFacts;
}

/** The register of people who are to be helped to work: a list that was taken, and one that waits. */
export function addAidTargets(
  bench: Workbench,
  own: { readonly counsellor: string; readonly reviewer: string },
): void {
  const { sample, seal, ago, now } = bench;
  const random = seededRandom(SEED);
  const counsellors = sample.users
    .filter(({ kind, region }) => kind === "counsellor" && region === HOME_REGION)
    .flatMap(({ id }) => id ?? []);
  const linked = new Set(sample.registerEntries.map(({ planId }) => planId));
  const plans = sample.plans.filter(
    ({ id, kind, state, consentedAt }) =>
      kind === "aid" && consentedAt && !isResting(state ?? "listed") && !linked.has(id),
  );
  const targets = Array.from({ length: TAKEN + ADDED }, (_, at) => aTarget(at));
  const known = targets.slice(0, TAKEN).map((target, at): KnownEntry => addEntry(target, at));
  addList("taken", 40, []);
  const told = [
    ...targets.slice(TAKEN),
    ...targets.slice(0, TAKEN - 2).map((target, at) => (at === 3 ? moved(target) : target)),
  ];
  addListRows(bench, random, {
    listId: addList("staged", 1, told),
    list: { kind: "aid", year: YEAR },
    known,
    rows: told.map((target, at) => ({ line: at + 2, ...target })),
  });

  function aTarget(at: number): Target {
    const birth = addDays(plainDate("1984-02-01") as PlainDate, at * 61);
    const number = fictionalResidentId(HOME_REGION, birth, 996 + (at & 3));
    return {
      number,
      personHash: lookupHash(number, "shown_certificates.person", bench.keys),
      facts: {
        ...{ name: fictionalName(random), school: "", major: "", graduatedOn: "" },
        degree: random.pick(["初中", "高中", "中专", "大专"] as const),
        phone: fictionalPhone(8_000 + at),
        hukou: random.pick(places),
        group: random.pick(aidGroups),
        unemployedOn: addDays(shanghaiDay(now), -random.int(40, 500)),
        wish: random.pick(aidWishes),
      },
    };
  }

  function addEntry({ number, personHash, facts }: Target, at: number): KnownEntry {
    const plan = at % 4 === 0 ? plans[at / 4] : undefined;
    const state: EntryState = plan ? "planned" : at % 4 === 1 ? "contacted" : "listed";
    const counsellorId =
      plan?.counsellorId ??
      (at % 8 === 3 ? null : at % 2 === 0 ? own.counsellor : random.pick(counsellors));
    const listedOn = addDays(shanghaiDay(now), -39);
    const id = random.uuid(ago(39));
    sample.registerEntries.push({
      ...{ id, region: HOME_REGION, kind: "aid", year: YEAR, personHash, state, counsellorId },
      factsEncrypted: seal(JSON.stringify(facts), "register_entries.facts"),
      numberEncrypted: seal(number, "register_entries.number"),
      listedOn: toDate(listedOn),
      contactedOn: state === "listed" ? null : toDate(addDays(listedOn, 4)),
      assignedOn: counsellorId === null ? null : toDate(addDays(listedOn, 1)),
      planId: plan?.id ?? null,
      ...{ linkAttempts: 0, version: 1 },
    });
    return { id, version: 1, personHash, kind: "aid", year: YEAR, isGone: false, facts };
  }

  function addList(state: "taken" | "staged", days: number, rows: readonly Target[]): string {
    const id = random.uuid(ago(days));
    sample.graduateLists.push({
      ...{ id, region: HOME_REGION, kind: "aid", year: YEAR, state },
      fileName: state === "taken" ? "2026年就业帮扶对象名册.xlsx" : "2026年11月新增帮扶对象.xlsx",
      checksum: createHash("sha256").update(`aid ${state}`).digest("hex"),
      headers: ["姓名", "身份证号", "联系电话", "学历", "人员类别", "失业登记日期"],
      columns: { 0: "name", 1: "number", 2: "phone", 3: "degree", 4: "group", 5: "unemployedOn" },
      ...{ rowsRead: state === "taken" ? TAKEN : rows.length, rowsBad: 0, faults: [] },
      ...{ receivedAt: ago(days), receivedById: own.reviewer },
      endedAt: state === "taken" ? ago(days - 0.5) : null,
      version: 1,
    });
    return id;
  }

  function moved({ facts, ...target }: Target): Target {
    return { ...target, facts: { ...facts, phone: fictionalPhone(8_900) } };
  }
}

const toDate = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
