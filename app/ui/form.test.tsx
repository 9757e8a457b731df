// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { Button } from "./button.tsx";
import { InChinese } from "./example-frame.tsx";
import { fieldId } from "./form-context.tsx";
import { Form } from "./form.tsx";
import type { FormProps } from "./form.tsx";
import { PasswordField } from "./password-field.tsx";
import { RadioField } from "./radio-field.tsx";
import { TextField } from "./text-field.tsx";

afterEach(cleanup);

function showForm(props: Partial<FormProps>) {
  return (
    <InChinese>
      <Form {...props}>
        <TextField name="title" label="岗位名称" />
        <RadioField
          name="wage"
          label="工资怎么算？"
          options={[
            { value: "month", label: "按月" },
            { value: "hour", label: "按小时" },
          ]}
        />
        <PasswordField name="password" label="密码" autoComplete="current-password" />
        <Button>保存</Button>
      </Form>
    </InChinese>
  );
}

describe("the error summary", () => {
  it("has the focus when the page opens", () => {
    render(showForm({ errors: { title: "请填写岗位名称" } }));
    expect(document.activeElement).toBe(screen.getByRole("group", { name: "请更正以下问题" }));
  });

  it("does not take the focus from somebody who is typing when the script arrives", () => {
    const outside = document.createElement("input");
    document.body.append(outside);
    outside.focus();
    render(showForm({ errors: { title: "请填写岗位名称" } }));
    expect(document.activeElement).toBe(outside);
    outside.remove();
  });

  it("takes the focus again when the errors change", () => {
    const { rerender } = render(showForm({ errors: { title: "请填写岗位名称" } }));
    screen.getByLabelText("岗位名称").focus();
    rerender(showForm({ errors: { title: "岗位名称太长" } }));
    expect(document.activeElement?.className).toBe("error-summary");
  });

  it.each([
    { error: "title", message: "请填写岗位名称", seen: "LABEL", control: "title" },
    { error: "wage", message: "请选择一种", seen: "LEGEND", control: "wage" },
  ])("brings the $seen into view, then focuses the control", async (row) => {
    const scrolled: Element[] = [];
    vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
      scrolled.push(this);
    });
    render(showForm({ errors: { [row.error]: row.message }, values: {} }));
    await userEvent.click(screen.getByRole("link", { name: row.message }));
    expect(scrolled.map((element) => element.tagName)).toEqual([row.seen]);
    expect(document.activeElement?.id).toBe(fieldId(row.control, ""));
    vi.restoreAllMocks();
  });
});

describe("submitting", () => {
  it("lets a second press within a second pass unheard, and a later one through", () => {
    render(showForm({}));
    const form = screen.getByText("保存").closest("form");
    const sentAt = (time: number) => {
      const event = new Event("submit", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "timeStamp", { value: time });
      return form?.dispatchEvent(event);
    };
    expect([sentAt(100), sentAt(400), sentAt(1300)]).toEqual([true, false, true]);
  });
});

describe("the password", () => {
  it("is shown and hidden by a button that says so, by keyboard", async () => {
    const user = userEvent.setup();
    render(showForm({}));
    const password = screen.getByLabelText("密码");
    await user.click(password);
    await user.paste("correct horse");
    await user.tab();
    expect(document.activeElement?.textContent).toBe("显示密码");
    await user.keyboard("{Enter}");
    expect(password.getAttribute("type")).toBe("text");
    expect(screen.getByRole("status").textContent).toBe("密码已显示");
    await user.keyboard(" ");
    expect(password.getAttribute("type")).toBe("password");
    expect((password as HTMLInputElement).value).toBe("correct horse");
    expect(screen.getByRole("status").textContent).toBe("密码已隐藏");
  });
});

describe("fieldId", () => {
  it.each([
    ["title", "field-title"],
    ["contact.phone", "field-contact-phone"],
    ["staff[0].name", "field-staff-0-name"],
    ["岗位", "field-岗位"],
  ])("%s → %s", (name, id) => {
    expect(fieldId(name, "")).toBe(id);
  });
});
