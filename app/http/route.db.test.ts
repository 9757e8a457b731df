import type { AppLoadContext } from "@remix-run/node";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { openSession } from "#app/features/accounts/index.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { refused } from "#app/lib/verdict.ts";
import { findKeptForm } from "./kept-form.server.ts";
import { done } from "./redirects.server.ts";
import { command, page } from "./route.server.ts";
import { sessionCookie } from "./session.server.ts";

const database = await testDatabase();
vi.spyOn(env(), "databaseUrl", "get").mockReturnValue(database.url);
const db = connect(database.url);
const now = () => new Date();

const load = (): AppLoadContext => ({
  nonce: "n",
  requestId: "r-12345678",
  clientIp: "127.0.0.1",
  memo: {},
});
const origin = env().appUrl;

async function cookieOf(
  kind: "seeker" | "officer",
  minutesAgo = 0,
): Promise<{ userId: string; cookie: string }> {
  const user = await db.user.create({
    data: {
      kind,
      name: "测试",
      ...(kind === "officer" && { officerRole: "reviewer", region: "140502" }),
    },
  });
  const opened = new Date(now().getTime() - minutesAgo * 60_000);
  const { token } = await openSession(user, { db, now: opened });
  return { userId: user.id, cookie: (await sessionCookie(token)).split(";")[0] ?? "" };
}

const get = (path: string, cookie = "") =>
  new Request(origin + path, { headers: { Cookie: cookie } });

function post(
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Request {
  return new Request(origin + path, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { "Sec-Fetch-Site": "same-origin", ...headers },
  });
}

/** What a handler answered or threw. */
async function outcome(run: Promise<unknown>): Promise<unknown> {
  try {
    return await run;
  } catch (thrown) {
    return thrown;
  }
}

const status = (answer: unknown) =>
  answer as Response | { init: ResponseInit } as { status?: number; init?: ResponseInit };
const locationOf = (answer: unknown) => (answer as Response).headers.get("Location");

beforeEach(() => database.reset());

describe("page", () => {
  const account = page("accounts.account", {}, ({ actor }) => actor.kind);

  it("sends a visitor to sign in, in the page's language, and back", async () => {
    const answer = await outcome(
      account({ request: get("/en/account?a=1"), params: {}, context: load() }),
    );
    expect(locationOf(answer)).toBe("/en/sign-in?next=%2Fen%2Faccount%3Fa%3D1");
  });

  it("opens for a signed-in person", async () => {
    const { cookie } = await cookieOf("seeker");
    expect(await account({ request: get("/account", cookie), params: {}, context: load() })).toBe(
      "seeker",
    );
  });

  it("asks an officer for the second factor first", async () => {
    const { cookie } = await cookieOf("officer");
    const answer = await outcome(
      account({ request: get("/account", cookie), params: {}, context: load() }),
    );
    expect(locationOf(answer)).toBe("/sign-in/second-factor?next=%2Faccount");
  });

  it("takes no cookie that was not given out", async () => {
    const forged = (await sessionCookie("guess")).split(";")[0] ?? "";
    const answer = await outcome(
      account({ request: get("/account", forged), params: {}, context: load() }),
    );
    expect(locationOf(answer)).toContain("/sign-in");
  });

  it("answers 404 for parameters of the wrong form", async () => {
    const byId = page(
      "shell.home",
      { params: z.object({ id: z.uuid() }) },
      ({ params }) => params.id,
    );
    const answer = await outcome(
      byId({ request: get("/"), params: { id: "' OR 1=1" }, context: load() }),
    );
    expect(status(answer).status).toBe(404);
  });
});

describe("command", () => {
  const forms = { save: z.object({ title: z.string("title.required").min(2, "title.short") }) };
  const save = command("accounts.account", { forms }, ({ form }) =>
    form.title === "taken" ? refused("taken", { by: "somebody" }) : done("/account", "saved"),
  );

  it("refuses another site and a request that says nothing of its origin", async () => {
    const { cookie } = await cookieOf("seeker");
    for (const site of ["cross-site", "same-site", "none"]) {
      const request = post("/account", { title: "ok" }, { "Sec-Fetch-Site": site, Cookie: cookie });
      expect(status(await outcome(save({ request, params: {}, context: load() }))).status).toBe(
        403,
      );
    }
    const silent = new Request(`${origin}/account`, {
      method: "POST",
      body: new URLSearchParams({ title: "ok" }),
    });
    expect(
      status(await outcome(save({ request: silent, params: {}, context: load() }))).status,
    ).toBe(403);
  });

  it("keeps what was typed when the form is invalid, but no secrets", async () => {
    const { cookie } = await cookieOf("seeker");
    const context = load();
    const request = post(
      "/account",
      { title: "a", note: "长文字", password: "geheim" },
      { Cookie: cookie },
    );
    const answer = await outcome(save({ request, params: {}, context }));
    expect(answer).toMatchObject({
      data: {
        kind: "invalid",
        intent: "save",
        errors: { title: "title.short" },
        values: { title: "a", note: "长文字" },
      },
      init: { status: 422 },
    });
    expect(JSON.stringify(answer)).not.toContain("geheim");
    expect(context.memo.outcome).toBe("invalid");
  });

  it("answers a rule's refusal with 409, its reason and the words", async () => {
    const { cookie } = await cookieOf("seeker");
    const request = post("/account", { title: "taken" }, { Cookie: cookie });
    expect(await outcome(save({ request, params: {}, context: load() }))).toMatchObject({
      data: {
        kind: "refused",
        reason: "taken",
        details: { by: "somebody" },
        values: { title: "taken" },
      },
      init: { status: 409 },
    });
  });

  it("answers 404 for a form the page does not have", async () => {
    const { cookie } = await cookieOf("seeker");
    const request = post("/account", { intent: "destroy", title: "ok" }, { Cookie: cookie });
    expect(status(await outcome(save({ request, params: {}, context: load() }))).status).toBe(404);
  });

  it("reads a form with and without a file on the same page, and stores only what arrives", async () => {
    const stored: string[] = [];
    const action = command(
      "accounts.account",
      {
        forms: { save: z.object({ title: z.string(), file: z.string().optional() }) },
        receive: (part) => {
          stored.push(part.name);
          return Promise.resolve({ ok: true as const, value: "stored" });
        },
      },
      ({ form }) => done("/account", `${form.title}-${form.file ?? "none"}`),
    );
    const { cookie } = await cookieOf("seeker");
    const run = (request: Request) => outcome(action({ request, params: {}, context: load() }));
    const plain = post("/account", { title: "a" }, { Cookie: cookie });
    expect(locationOf(await run(plain))).toBe("/account?done=a-none");
    const body = new FormData();
    body.set("title", "b");
    body.set("file", new File(["x"], "cv.txt"));
    const parts = new Request(`${origin}/account`, {
      method: "POST",
      body,
      headers: { "Sec-Fetch-Site": "same-origin", Cookie: cookie },
    });
    expect(locationOf(await run(parts))).toBe("/account?done=b-stored");
    expect(stored).toEqual(["cv.txt"]);
  });

  it("keeps text typed after the session ran out, for its owner alone", async () => {
    const { cookie, userId } = await cookieOf("seeker", 24 * 60 - 1);
    const request = post(
      "/account",
      { title: "很长的求职信", password: "geheim", "focus-field": "title" },
      { Cookie: cookie },
    );
    const answer = await outcome(save({ request, params: {}, context: load() }));
    const next = encodeURIComponent("/account?kept=1");
    expect(locationOf(answer)).toBe(`/sign-in?next=${next}&ended=kept`);
    const context = { db, now: now() };
    expect(await findKeptForm({ userId, path: "/account" }, context)).toMatchObject({
      values: { title: "很长的求职信", "focus-field": "title" },
      focusField: "title",
    });
    const stranger = await cookieOf("seeker");
    expect(await findKeptForm({ userId: stranger.userId, path: "/account" }, context)).toBeNull();
    const [row] = await db.keptForm.findMany();
    expect(row?.valuesEncrypted).not.toContain("求职信");
  });

  it("forgets the kept text once the form was sent", async () => {
    const { userId, cookie } = await cookieOf("seeker");
    const { keepForm } = await import("./kept-form.server.ts");
    await keepForm(
      { userId, path: "/account" },
      { values: { title: "旧" }, focusField: null },
      { db, now: now() },
    );
    const request = post("/account", { title: "新的" }, { Cookie: cookie });
    const answer = await outcome(save({ request, params: {}, context: load() }));
    expect(locationOf(answer)).toBe("/account?done=saved");
    expect(await findKeptForm({ userId, path: "/account" }, { db, now: now() })).toBeNull();
  });
});
