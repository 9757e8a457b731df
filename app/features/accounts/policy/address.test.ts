import { describe, expect, test } from "vitest";
import { maskedAddress, parseAddress } from "./address.ts";

describe("parseAddress", () => {
  test.each([
    ["Li.Na@Example.CN ", { channel: "mail", value: "li.na@example.cn" }],
    ["ｌｉ＠example.cn", { channel: "mail", value: "li@example.cn" }],
    ["a+b@mail.example.cn", { channel: "mail", value: "a+b@mail.example.cn" }],
    ["+86 199 0000 0021", { channel: "text", value: "19900000021" }],
    ["１９９０００００２１１", { channel: "text", value: "19900000211" }],
  ])("%s is understood", (text, address) => {
    expect(parseAddress(text)).toEqual({ ok: true, address });
  });

  test.each([
    ["li@", "mail-format"],
    ["li@example", "mail-format"],
    ["li..na@example.cn", "mail-format"],
    ["li na@example.cn", "mail-format"],
    [`${"a".repeat(65)}@example.cn`, "mail-format"],
    ["li@example.cn\nBcc: x@example.cn", "mail-format"],
    ["12345", "phone-format"],
    ["", "phone-format"],
  ])("%j is refused as %s", (text, reason) => {
    expect(parseAddress(text)).toEqual({ ok: false, reason });
  });
});

describe("maskedAddress", () => {
  test.each([
    [{ channel: "mail", value: "lina@example.cn" }, "li***@example.cn"],
    [{ channel: "mail", value: "l@example.cn" }, "***@example.cn"],
    [{ channel: "text", value: "19900000021" }, "199******21"],
  ] as const)("%j", (address, shown) => {
    expect(maskedAddress(address)).toBe(shown);
  });
});
