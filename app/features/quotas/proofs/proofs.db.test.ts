import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { onePiece } from "#db/testing/one-piece.ts";
import { rejectReturn, takeReview } from "../officer-moves.server.ts";
import { findReturnReview } from "../review-reads.server.ts";
import { submitReturn } from "../submit-return.server.ts";
import {
  AFTER_WINDOW,
  aLedger,
  anEmployer,
  anOfficer,
  contextAt,
  digestOf,
  rowOf,
  withParameters,
  YEAR,
} from "../testing/arrange.ts";
import type { Keeper } from "../testing/arrange.ts";
import { keepProof, receiveProof, removeProof } from "./keep-proof.server.ts";
import { findOwnProofs, openFiledProof, openOwnProof } from "./read-proofs.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const officer = anOfficer();

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const RECEIPT = "三月工资回单\n";

interface Brought {
  readonly person?: string | null;
  readonly content?: string | Uint8Array;
  readonly at?: typeof ctx;
}

async function bring(keeper: Keeper, { person = null, content = RECEIPT, at = ctx }: Brought = {}) {
  const received = await receiveProof(
    { name: "回单.txt", contentType: "text/plain", pieces: onePiece(content) },
    at,
  );
  if (!received.ok) return received;
  return keepProof({ year: YEAR, kind: "wage", person, file: received.value }, keeper, at);
}

async function brought(...args: Parameters<typeof bring>): Promise<string> {
  const answer = await bring(...args);
  if (!answer.ok || !("id" in answer)) throw new Error(JSON.stringify(answer));
  return answer.id;
}

async function aFiler(people = [{ at: 1 }]) {
  const keeper = await anEmployer(db);
  const [person] = await aLedger(keeper, ctx, { people });
  return { keeper, person: person ?? null };
}

const file = async (keeper: Keeper) =>
  submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);

const textOf = async (opened: Awaited<ReturnType<typeof openOwnProof>>) => {
  const pieces: Uint8Array[] = [];
  for await (const piece of opened?.pieces ?? []) pieces.push(piece);
  return opened && Buffer.concat(pieces).toString();
};

const listed = async (keeper: Keeper) => (await findOwnProofs(keeper, YEAR, ctx)).proofs;

describe("a proof", () => {
  it("is its employer's alone until it is filed, and then the officer's beside the person", async () => {
    const { keeper, person } = await aFiler();
    const [ofPerson, ofUnit] = [await brought(keeper, { person }), await brought(keeper)];
    const { id: returnId } = await rowOf(db, keeper);
    expect(await openFiledProof({ returnId, proofId: ofPerson }, officer, ctx)).toBeNull();
    expect(await file(keeper)).toMatchObject({ ok: true });
    const review = await findReturnReview(returnId, officer, ctx);
    expect(review?.proofs.map(({ id }) => id)).toEqual([ofUnit]);
    expect(review?.people[0]?.proofs).toMatchObject([{ id: ofPerson, handedIn: 1, kind: "wage" }]);
    const opened = await openFiledProof({ returnId, proofId: ofPerson }, officer, ctx);
    expect(await textOf(opened)).toBe(RECEIPT);
  });

  it("is nobody else's: not another employer's, not another district's, not another return's", async () => {
    const { keeper } = await aFiler();
    const proofId = await brought(keeper);
    await file(keeper);
    const { keeper: other } = await aFiler([{ at: 2 }]);
    await file(other);
    const [own, foreign] = [await rowOf(db, keeper), await rowOf(db, other)];
    expect(await openOwnProof({ year: YEAR, proofId }, other, ctx)).toBeNull();
    expect(await listed(other)).toEqual([]);
    const elsewhere = anOfficer({ region: "140581" });
    expect(await openFiledProof({ returnId: own.id, proofId }, elsewhere, ctx)).toBeNull();
    expect(await openFiledProof({ returnId: foreign.id, proofId }, officer, ctx)).toBeNull();
    expect(await textOf(await openOwnProof({ year: YEAR, proofId }, keeper, ctx))).toBe(RECEIPT);
  });

  it("is about a person of one's own ledger only", async () => {
    const { keeper } = await aFiler();
    const { person } = await aFiler([{ at: 2 }]);
    expect(await bring(keeper, { person })).toMatchObject({ reason: "not-found" });
    expect(await db.storedFile.count()).toBe(0);
  });

  it("is told from its bytes; what nobody takes leaves nothing", async () => {
    const { keeper } = await aFiler();
    expect(await bring(keeper, { content: Buffer.from("MZ\0\u0090", "latin1") })).toMatchObject({
      reason: "unknown-type",
    });
    expect(await bring(keeper, { content: "" })).toMatchObject({ reason: "empty" });
    expect(await db.storedFile.count()).toBe(0);
  });

  it("brought while an officer has the return in hand reaches them at once", async () => {
    const { keeper } = await aFiler();
    await file(keeper);
    const { id, version } = await rowOf(db, keeper);
    expect(await takeReview({ id, version }, officer, ctx)).toMatchObject({ ok: true });
    const proofId = await brought(keeper);
    expect((await findReturnReview(id, officer, ctx))?.proofs.map((one) => one.id)).toEqual([
      proofId,
    ]);
  });

  it("is refused once the window is over and nothing was filed, and once it is decided", async () => {
    const { keeper } = await aFiler();
    const late = contextAt(db, AFTER_WINDOW);
    expect(await bring(keeper, { at: late })).toMatchObject({ reason: "decided" });
    expect((await findOwnProofs(keeper, YEAR, late)).mayAdd).toBe(false);
    await file(keeper);
    expect((await findOwnProofs(keeper, YEAR, late)).mayAdd).toBe(true);
    const taken = await rowOf(db, keeper);
    await takeReview(taken, officer, ctx);
    const { id, version } = await rowOf(db, keeper);
    await rejectReturn({ id, version, reason: "不予认定" }, officer, ctx);
    expect(await bring(keeper)).toMatchObject({ reason: "decided" });
    expect(await db.storedFile.count()).toBe(0);
  });

  it("is taken back with its bytes until it is handed in, and never after", async () => {
    const { keeper } = await aFiler();
    const [first, second] = [await brought(keeper), await brought(keeper)];
    const remove = (id: string) => removeProof({ year: YEAR, id }, keeper, ctx);
    expect(await Promise.all([remove(first), remove(first)])).toEqual([{ ok: true }, { ok: true }]);
    expect((await listed(keeper)).map(({ id }) => id)).toEqual([second]);
    expect(await db.storedFile.count()).toBe(1);
    await file(keeper);
    expect(await remove(second)).toMatchObject({ reason: "handed-in" });
    await expect(db.returnProof.deleteMany({ where: { id: second } })).rejects.toThrow("handed in");
    await expect(
      db.returnProof.updateMany({ where: { id: second }, data: { handedIn: null } }),
    ).rejects.toThrow("handed in");
    await db.returnProof.updateMany({ where: { id: second }, data: { malware: "clean" } });
  });

  it("goes with a filing at the same moment, or with the version after it: never with none", async () => {
    const { keeper } = await aFiler();
    const digest = await digestOf(keeper, ctx);
    await Promise.all([
      submitReturn({ year: YEAR, digest }, keeper, ctx),
      ...[1, 2, 3, 4].map(() => brought(keeper)),
    ]);
    expect((await listed(keeper)).map(({ handedIn }) => handedIn)).toEqual([1, 1, 1, 1]);
  });

  it("found infected is opened by nobody; one that waits for the scanner by its employer", async () => {
    const { keeper } = await aFiler();
    const proofId = await brought(keeper);
    await file(keeper);
    const { id: returnId } = await rowOf(db, keeper);
    const both = async () => [
      (await openOwnProof({ year: YEAR, proofId }, keeper, ctx)) !== null,
      (await openFiledProof({ returnId, proofId }, officer, ctx)) !== null,
    ];
    const as = (malware: "waiting" | "infected" | "clean") =>
      db.returnProof.updateMany({ data: { malware } });
    await as("waiting");
    expect(await both()).toEqual([true, false]);
    await as("infected");
    expect(await both()).toEqual([false, false]);
    await as("clean");
    expect(await both()).toEqual([true, true]);
  });
});
