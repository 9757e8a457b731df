import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { describeError, withoutPersonalData } from "./describe-error.ts";
import { createLogger, currentRequestId, withLogScope } from "./log.server.ts";

function capture() {
  const lines: Record<string, unknown>[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString("utf8")) as Record<string, unknown>);
      done();
    },
  });
  return { lines, logger: createLogger("info", destination) };
}

describe("the log", () => {
  test("lines inside a request carry its id, also after waiting, and others do not", async () => {
    const { lines, logger } = capture();
    await withLogScope({ requestId: "r1" }, async () => {
      await Promise.resolve();
      logger.info("inside");
      expect(currentRequestId()).toBe("r1");
    });
    logger.info("outside");
    expect(lines.map((line) => line.requestId)).toEqual(["r1", undefined]);
  });

  test("personal data and secrets are removed at every depth that is written", () => {
    const { lines, logger } = capture();
    logger.info({ email: "a@b.cn", user: { phone: "1", id: "u1" }, a: { b: { token: "t" } } }, "x");
    expect(lines[0]).toMatchObject({
      email: "[removed]",
      user: { phone: "[removed]", id: "u1" },
      a: { b: { token: "[removed]" } },
    });
  });

  test("an error keeps its type, code and frames, not its values", () => {
    const { lines, logger } = capture();
    const error = Object.assign(new Error('Key (email)=(li@x.cn) exists for "li@x.cn"'), {
      code: "23505",
    });
    logger.error({ err: error }, "failed");
    expect(lines[0]?.err).toMatchObject({
      type: "Error",
      errorCode: "23505",
      message: 'Key (email)=([removed]) exists for "[mail]"',
    });
    expect(JSON.stringify(lines[0])).not.toContain("li@x.cn");
  });
});

describe("withoutPersonalData", () => {
  test.each([
    ["sent to 李@例子.cn now", "sent to [mail] now"],
    ["no 11010119960101996X here", "no [number] here"],
    ["call 1990000 1234", "call [number]"],
    ["postgresql://u:p@db/x", "postgresql://[removed]@db/x"],
    ["took 35 ms on port 5432", "took 35 ms on port 5432"],
  ])("%s", (text, expected) => {
    expect(withoutPersonalData(text)).toBe(expected);
  });

  test("Prisma's printed call is dropped", () => {
    const error = Object.assign(new Error("call({ name: '李' })\n\nArgument x is missing."), {
      name: "PrismaClientValidationError",
    });
    expect(describeError(error).message).toBe("Argument x is missing.");
  });
});
