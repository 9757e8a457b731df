// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { Button } from "./button.tsx";
import { CheckboxField, CheckboxGroupField } from "./checkbox-field.tsx";
import { DatePartsField } from "./date-parts-field.tsx";
import { FileField } from "./file-field.tsx";
import { Form } from "./form.tsx";
import type { FormProps } from "./form.tsx";
import { NativeSelect } from "./native-select.tsx";
import { NumberTextField } from "./number-text-field.tsx";
import { PasswordField } from "./password-field.tsx";
import { RadioField } from "./radio-field.tsx";
import { the, serverWrote, wordsOf } from "./testing.tsx";
import { TextAreaField, TextField } from "./text-field.tsx";

const OPTIONS = [
  { value: "a", label: "甲" },
  { value: "b", label: "乙" },
  { value: "c", label: "丙" },
];

function formWith(children: FormProps["children"], props: Partial<FormProps> = {}) {
  return serverWrote(<Form {...props}>{children}</Form>);
}

describe("a form as the server writes it", () => {
  it("leaves judging to the server and posts by itself", () => {
    const form = the<HTMLFormElement>(
      formWith(
        <Button name="intent" value="save">
          保存
        </Button>,
      ),
      "form",
    );
    expect(form.getAttribute("method")).toBe("post");
    expect(form.hasAttribute("novalidate")).toBe(true);
    expect(the(form, "button").outerHTML).toContain('type="submit"');
  });

  it("has no summary on a first visit", () => {
    expect(
      formWith(<TextField name="title" label="名称" />).querySelector(".error-summary"),
    ).toBeNull();
  });

  it("puts a summary first that takes focus without script and links to each field", () => {
    const body = formWith(
      <>
        <TextField name="contact.phone" label="电话" />
        <RadioField name="kind" label="种类" options={OPTIONS} />
        <DatePartsField name="closing" label="截止日期" />
      </>,
      {
        errors: { "contact.phone": "请填写电话", kind: "请选择种类", "closing.month": "月份不对" },
        formError: "有人先改过了",
        values: {},
      },
    );
    const summary = the(body, "form > .error-summary:first-child");
    expect(summary.hasAttribute("autofocus")).toBe(true);
    expect(summary.getAttribute("tabindex")).toBe("-1");
    expect(wordsOf(body, summary, "aria-labelledby")).toEqual(["请更正以下问题"]);
    expect([...summary.querySelectorAll("li")].map((item) => item.textContent)).toEqual([
      "有人先改过了",
      "请填写电话",
      "请选择种类",
      "月份不对",
    ]);
    const targets = [...summary.querySelectorAll("a")].map((link) =>
      the(body, link.getAttribute("href") ?? "").getAttribute("name"),
    );
    expect(targets).toEqual(["contact.phone", "kind", "closing.month"]);
  });

  it("keeps two forms of one page apart", () => {
    const body = formWith(<TextField name="q" label="词" />, {
      idPrefix: "second-",
      errors: { q: "太短" },
    });
    expect(the(body, "input").id).toBe("second-field-q");
    expect(the(body, ".error-summary a").getAttribute("href")).toBe("#second-field-q");
  });
});

describe("a text field", () => {
  it("is described by its hint, then its error, and marked invalid", () => {
    const body = formWith(<TextField name="title" label="名称" hint="写全称" required />, {
      errors: { title: "请填写名称" },
      values: { title: "" },
    });
    const input = the(body, "input");
    expect(wordsOf(body, input, "aria-describedby")).toEqual(["写全称", "错误：请填写名称"]);
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(input.getAttribute("aria-required")).toBe("true");
    expect(input.hasAttribute("required")).toBe(false);
    expect(the(body, "label").textContent).toBe("名称（必填）");
  });

  it("claims nothing it has not: no description and no validity on a first visit", () => {
    const input = the(formWith(<TextField name="title" label="名称" />), "input");
    expect(input.getAttributeNames().filter((name) => name.startsWith("aria-"))).toEqual([]);
  });

  it("shows what was submitted, an emptied field too, before its default", () => {
    const field = <TextField name="title" label="名称" defaultValue="旧名" />;
    expect(the<HTMLInputElement>(formWith(field), "input").value).toBe("旧名");
    expect(
      the<HTMLInputElement>(formWith(field, { values: { title: "新名" } }), "input").value,
    ).toBe("新名");
    expect(the<HTMLInputElement>(formWith(field, { values: { title: "" } }), "input").value).toBe(
      "",
    );
  });

  it("can be the page's one question", () => {
    const body = formWith(<TextField name="title" label="岗位叫什么？" heading={1} />);
    expect(the(body, "h1 > label").textContent).toBe("岗位叫什么？");
  });

  it("keeps the text and the lines of a text area", () => {
    const body = formWith(<TextAreaField name="text" label="说明" />, {
      values: { text: "第一行\n<b>第二行</b>" },
    });
    expect(the<HTMLTextAreaElement>(body, "textarea").value).toBe("第一行\n<b>第二行</b>");
  });

  it("asks for digits by keyboard, never by type=number", () => {
    const input = the(formWith(<NumberTextField name="n" label="人数" />), "input");
    expect(input.getAttribute("type")).toBe("text");
    expect(input.getAttribute("inputmode")).toBe("numeric");
    const decimal = the(formWith(<NumberTextField name="n" label="小时" decimals />), "input");
    expect(decimal.getAttribute("inputmode")).toBe("decimal");
  });

  it("never writes a password back and shows no button that cannot work yet", () => {
    const body = formWith(
      <PasswordField name="password" label="密码" autoComplete="current-password" />,
      { values: { password: "correct horse" }, errors: { password: "密码不对" } },
    );
    expect(body.innerHTML).not.toContain("correct horse");
    expect(body.querySelector("button")).toBeNull();
  });
});

describe("a choice", () => {
  it("is a group named by its question; the first one carries the field's id", () => {
    const body = formWith(<RadioField name="kind" label="种类" hint="选一种" options={OPTIONS} />, {
      errors: { kind: "请选择" },
      values: {},
    });
    const group = the(body, "fieldset");
    expect(the(group, "legend").textContent).toBe("种类");
    expect(wordsOf(body, group, "aria-describedby")).toEqual(["选一种", "错误：请选择"]);
    expect([...group.querySelectorAll("input")].map((input) => input.id)).toEqual([
      "field-kind",
      "field-kind-2",
      "field-kind-3",
    ]);
  });

  it.each([
    { values: undefined, chosen: ["b"] },
    { values: { kind: "c" }, chosen: ["c"] },
    { values: {}, chosen: [] },
  ])("radio: $values gives $chosen", ({ values, chosen }) => {
    const body = formWith(
      <RadioField name="kind" label="种类" options={OPTIONS} defaultValue="b" />,
      { values },
    );
    expect(checkedValues(body)).toEqual(chosen);
  });

  it.each([
    { values: undefined, chosen: ["a"] },
    { values: { kind: ["b", "c"] }, chosen: ["b", "c"] },
    { values: { kind: "c" }, chosen: ["c"] },
    { values: {}, chosen: [] },
  ])("check boxes: $values gives $chosen", ({ values, chosen }) => {
    const body = formWith(
      <CheckboxGroupField name="kind" label="种类" options={OPTIONS} defaultValue={["a"]} />,
      { values },
    );
    expect(checkedValues(body)).toEqual(chosen);
  });

  it("a single box is described by its hint and its error, and stays unticked after a submit", () => {
    const body = formWith(
      <CheckboxField name="agree" label="我同意" hint="可以撤回" defaultChecked />,
      { errors: { agree: "请先同意" }, values: {} },
    );
    const box = the<HTMLInputElement>(body, "input");
    expect(box.checked).toBe(false);
    expect(wordsOf(body, box, "aria-describedby")).toEqual(["可以撤回", "错误：请先同意"]);
  });

  it("a list keeps what was chosen, also inside a group", () => {
    const body = formWith(
      <NativeSelect
        name="place"
        label="地点"
        emptyLabel="请选择"
        options={[
          { value: "x", label: "全国" },
          { label: "山西省", options: OPTIONS },
        ]}
      />,
      { values: { place: "b" } },
    );
    const chosen = [...body.querySelectorAll("option[selected]")].map((o) => o.textContent);
    expect(chosen).toEqual(["乙"]);
    expect(the(body, "optgroup").getAttribute("label")).toBe("山西省");
  });
});

describe("a date", () => {
  it("is three boxes in the order of the language, filled from a plain date", () => {
    const body = formWith(
      <DatePartsField name="closing" label="截止日期" defaultValue="2026-05-12" />,
    );
    const boxes = [...body.querySelectorAll("input")].map(({ name, value }) => [name, value]);
    expect(boxes).toEqual([
      ["closing.year", "2026"],
      ["closing.month", "05"],
      ["closing.day", "12"],
    ]);
  });

  it("marks the part in error alone, or all three where the date as a whole is wrong", () => {
    const marked = (errors: FormProps["errors"]) =>
      [
        ...formWith(<DatePartsField name="d" label="日期" />, {
          errors,
          values: {},
        }).querySelectorAll("[aria-invalid]"),
      ].map((input) => input.getAttribute("name"));
    expect(marked({ "d.day": "没有这一天" })).toEqual(["d.day"]);
    expect(marked({ d: "请填写日期" })).toEqual(["d.year", "d.month", "d.day"]);
  });
});

describe("a file", () => {
  it("says what was received and keeps it across an error", () => {
    const body = formWith(
      <FileField
        name="licence"
        label="营业执照"
        receivedLabel="已收到"
        received={[{ id: "f1", label: "执照.pdf，1.2 MB，已收到" }]}
        required
      />,
      { encType: "multipart/form-data", errors: { licence: "第二份打不开" }, values: {} },
    );
    const kept = the<HTMLInputElement>(body, "[name='licence.kept']");
    expect([kept.value, kept.checked]).toEqual(["f1", true]);
    expect(the(body, `label[for="${kept.id}"]`).textContent).toBe("执照.pdf，1.2 MB，已收到");
    expect(the(body, "[type=file]").getAttribute("aria-required")).toBeNull();
  });

  it("gives up a file whose box was unticked once another stayed", () => {
    const received = [
      { id: "f1", label: "一" },
      { id: "f2", label: "二" },
    ];
    const body = formWith(
      <FileField name="x" label="文件" receivedLabel="已收到" received={received} />,
      {
        values: { "x.kept": ["f2"] },
      },
    );
    expect(checkedValues(body)).toEqual(["f2"]);
  });
});

function checkedValues(body: HTMLElement): string[] {
  return [...body.querySelectorAll<HTMLInputElement>("input")]
    .filter((input) => input.checked)
    .map((input) => input.value);
}
