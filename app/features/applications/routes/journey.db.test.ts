import type { AppLoadContext } from "@remix-run/node";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openSession } from "#app/features/accounts/index.server.ts";
import { sessionCookie } from "#app/http/session.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { anEmployer, aPosition, aSeeker } from "../testing/arrange.ts";
import { action as apply } from "./apply.tsx";
import { action as check } from "./check.tsx";
import { action as fill, loader as fillPage } from "./fill.tsx";
import { action as show } from "./show.tsx";
import { action as step } from "./step.tsx";

const database = await testDatabase();
vi.spyOn(env(), "databaseUrl", "get").mockReturnValue(database.url);
const db = connect(database.url);
const origin = env().appUrl;

afterAll(() => db.$disconnect());

const context = (): AppLoadContext => ({
  nonce: "n",
  requestId: "r-12345678",
  clientIp: "127.0.0.1",
  memo: {},
});

type Form = readonly (readonly [string, string | File])[];

/** Posts as a browser does; gives where it leads, or what the page is told. */
async function post(
  action: (args: never) => Promise<unknown>,
  { cookie, params, form }: { cookie: string; params: Record<string, string>; form: Form },
): Promise<string> {
  const hasFile = form.some(([, value]) => typeof value !== "string");
  const body = hasFile ? new FormData() : new URLSearchParams();
  for (const [name, value] of form) body.append(name, value as string);
  const request = new Request(`${origin}/applications`, {
    method: "POST",
    body,
    headers: { "Sec-Fetch-Site": "same-origin", Cookie: cookie },
  });
  try {
    return JSON.stringify(await action({ request, params, context: context() } as never));
  } catch (answer) {
    return (answer as Response).headers.get("Location") ?? String((answer as Response).status);
  }
}

describe("the forms of an application, posted as a browser posts them", () => {
  it("lead from the position to the receipt, and back out", async () => {
    const owner = await anEmployer(db);
    const closingOn = new Date(Date.now() + 20 * 86_400_000);
    const { id: positionId } = await aPosition(db, owner, { state: "published", closingOn });
    const { userId } = await aSeeker(db);
    const { token } = await openSession(
      await db.user.findUniqueOrThrow({ where: { id: userId } }),
      { db, now: new Date() },
    );
    const cookie = (await sessionCookie(token)).split(";")[0] ?? "";
    const begun = await post(apply, {
      cookie,
      params: { positionId },
      form: [["intent", "begin"]],
    });
    const applicationId = /applications\/([\w-]{36})\?done=begun$/.exec(begun)?.[1] ?? begun;
    const section = (name: string, form: Form) =>
      post(fill, {
        cookie,
        params: { applicationId, section: name },
        form: [["intent", name], ...form, ["then", "done"]],
      });
    const saved = `/applications/${applicationId}?done=saved`;
    const answers: readonly (readonly [string, Form])[] = [
      [
        "identity",
        [
          ["version", "1"],
          ["name", "李梅"],
          ["phone", "199 0000 0001"],
        ],
      ],
      [
        "experience",
        [
          ["version", "0"],
          ["works[0].role", "客服"],
          ["works[0].from", "2021年3月"],
          ["works[1].role", ""],
        ],
      ],
      [
        "education",
        [
          ["version", "0"],
          ["level", "bachelor"],
        ],
      ],
      [
        "skills",
        [
          ["version", "0"],
          ["words", "打字"],
        ],
      ],
      [
        "files",
        [
          ["version", "0"],
          ["kind", "other"],
          ["file", new File(["作品"], "作品.txt")],
        ],
      ],
      [
        "adjustments",
        [
          ["version", "0"],
          ["item", "captions"],
          ["own[0]", "请写下来"],
        ],
      ],
      [
        "disclosure",
        [
          ["version", "0"],
          ["release.needs", "yes"],
        ],
      ],
    ];
    for (const [name, form] of answers) expect(await section(name, form), name).toBe(saved);
    const wrong = await section("experience", [
      ["version", "1"],
      ["works[0].from", "去年"],
    ]);
    expect(wrong).toContain("error.month");
    const request = new Request(`${origin}/applications`, { headers: { Cookie: cookie } });
    const params = { applicationId, section: "files" };
    const told = await fillPage({ request, params, context: context() });
    expect(told.application.problems).toEqual([]);
    const submitted = { cookie, params: { applicationId }, form: [["intent", "submit"]] as Form };
    const receipt = `/applications/${applicationId}/receipt?done=submitted`;
    expect(await post(check, submitted)).toBe(receipt);
    expect(await post(check, submitted)).toBe(receipt);
    const message: Form = [
      ["intent", "message"],
      ["onceKey", "12345678"],
      ["words", "您好"],
    ];
    const sent = await post(show, { cookie, params: { applicationId }, form: message });
    expect(sent).toBe(`/applications/${applicationId}?done=message`);
    const leave: Form = [
      ["intent", "withdraw"],
      ["version", "2"],
      ["reason", "other-work"],
    ];
    const left = await post(step, {
      cookie,
      params: { applicationId, step: "withdraw" },
      form: leave,
    });
    expect(left).toBe(`/applications/${applicationId}?done=withdraw`);
  });
});
