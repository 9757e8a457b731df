import { expect, test } from "vitest";
import { checkUscc } from "#app/features/accounts/policy/index.ts";
import { contractKinds, wageUnits } from "#app/features/positions/policy/index.ts";
import { regionByCode } from "#app/features/positions/reference/regions.ts";
import { occupationByCode } from "#app/features/positions/reference/occupations.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { generatePositions } from "./generator.ts";
import type { GeneratedBatch } from "./generator.ts";

const now = new Date("2026-11-23T04:00:00Z");

async function batches(size: number, seed: number): Promise<GeneratedBatch[]> {
  const all: GeneratedBatch[] = [];
  for await (const batch of generatePositions({ size, seed, now })) all.push(batch);
  return all;
}

test("the same seed gives the same rows, whatever the size; another seed gives others", async () => {
  const [two, again, other] = await Promise.all([
    batches(2000, 7),
    batches(1000, 7),
    batches(1000, 8),
  ]);
  expect(two).toHaveLength(2);
  expect(again[0]).toEqual(two[0]);
  expect(other[0]?.positions[0]).not.toEqual(two[0]?.positions[0]);
});

test("exactly as many positions as asked for, each open, with an employer of its batch", async () => {
  const [batch, rest] = await batches(1234, 3);
  expect(batch?.positions).toHaveLength(1000);
  expect(rest?.positions).toHaveLength(234);
  const employers = new Set(batch?.employers.map(({ id }) => id));
  for (const position of batch?.positions ?? []) {
    expect(employers.has(position.organisationId)).toBe(true);
    expect(position.closingOn > shanghaiDay(now)).toBe(true);
    expect(position.publishedAt <= now).toBe(true);
    expect(position.wageTo ?? 0).toBeGreaterThanOrEqual(position.wageFrom ?? 0);
  }
});

test("codes are in the reference tables, company codes have right check characters", async () => {
  const [batch] = await batches(1000, 11);
  for (const { region, occupation } of batch?.positions ?? []) {
    expect(regionByCode(region), region).toBeDefined();
    expect(occupationByCode(occupation), occupation).toBeDefined();
  }
  for (const { uscc, region } of batch?.employers ?? []) {
    expect(checkUscc(uscc)).toMatchObject({ ok: true, regionCode: region, warnings: [] });
  }
});

test("every wage unit and contract occurs", async () => {
  const positions = (await batches(4000, 5)).flatMap((batch) => batch.positions);
  expect(new Set(positions.map(({ wageUnit }) => wageUnit))).toEqual(new Set(wageUnits));
  expect(new Set(positions.map(({ contract }) => contract))).toEqual(new Set(contractKinds));
});

test("a thousand are varied", async () => {
  const [batch] = await batches(1000, 5);
  const positions = batch?.positions ?? [];
  const different = (of: (position: (typeof positions)[number]) => unknown) =>
    new Set(positions.map(of)).size;
  expect(different(({ description }) => description)).toBeGreaterThan(980);
  expect(different(({ title }) => title)).toBeGreaterThan(100);
  expect(different(({ formOfWork }) => formOfWork)).toBe(10);
  expect(new Set(positions.map(({ id }) => id)).size).toBe(1000);
});
