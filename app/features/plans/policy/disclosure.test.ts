import { describe, expect, it } from "vitest";
import {
  maskedNumber,
  maySee,
  planFields,
  planReaders,
  planStages,
  stageOf,
} from "./disclosure.ts";

describe("who may see which field at which stage", () => {
  const grants = ["certificate-end", "support"] as const;
  const stages = { l: "listed", a: "asked", c: "consented", p: "profile-shown" } as const;
  /** By role and field the stages at which it may be seen; nothing else may. */
  const table: Readonly<Record<string, string>> = {
    "person account-name": "lacp",
    "person account-address": "lacp",
    "person list-facts": "acp",
    "person masked-number": "acp",
    "person state": "lacp",
    "person content": "acp",
    "person talks": "acp",
    "person answers": "acp",
    "person support": "acp",
    "person copy": "cp",
    "person companions": "acp",
    "person companion-contact": "acp",
    "person check-ins": "lacp",
    "person certificate-end": "lacp",
    "person profile": "lacp",
    "person hand-overs": "acp",
    "counsellor account-name": "cp",
    "counsellor account-address": "a",
    "counsellor list-facts": "lacp",
    "counsellor masked-number": "lacp",
    "counsellor calls": "lacp",
    "counsellor state": "lacp",
    "counsellor content": "cp",
    "counsellor talks": "cp",
    "counsellor answers": "cp",
    "counsellor support": "cp",
    "counsellor copy": "cp",
    "counsellor companions": "cp",
    "counsellor companion-contact": "cp",
    "counsellor check-ins": "cp",
    "counsellor certificate-end": "cp",
    "counsellor profile": "p",
    "counsellor family": "lacp",
    "counsellor hand-overs": "lacp",
    "bureau account-name": "cp",
    "bureau list-facts": "lacp",
    "bureau masked-number": "lacp",
    "bureau state": "lacp",
    "bureau hand-overs": "lacp",
    "plan-reader account-name": "lacp",
    "plan-reader support": "cp",
    "plan-reader copy": "cp",
    "plan-reader companions": "cp",
  };

  for (const reader of planReaders) {
    for (const field of planFields) {
      it(`${reader}: ${field}`, () => {
        const may = planStages.filter((stage) => maySee(reader, stage, field, grants));
        const expected = [...(table[`${reader} ${field}`] ?? "")];
        expect(may).toEqual(expected.map((letter) => stages[letter as "l"]));
      });
    }
  }

  it("the stage follows from what was agreed to", () => {
    expect(stageOf(null)).toBe("listed");
    expect(stageOf({ hasConsent: false, showsProfile: true })).toBe("asked");
    expect(stageOf({ hasConsent: true, showsProfile: false })).toBe("consented");
    expect(stageOf({ hasConsent: true, showsProfile: true })).toBe("profile-shown");
  });

  it("a number shows its ends alone", () => {
    expect(maskedNumber("14050220030101996X42")).toBe("1405****6X42");
    expect(maskedNumber("1234")).toBe("****");
  });

  it("two fields need a word of their own beside the stage", () => {
    const without = planReaders.flatMap((reader) =>
      planFields.filter(
        (field) =>
          maySee(reader, "profile-shown", field, grants) && !maySee(reader, "profile-shown", field),
      ),
    );
    expect(without).toEqual(["certificate-end", "support"]);
    expect(maySee("plan-reader", "consented", "support", ["certificate-end"])).toBe(false);
  });
});
