// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, it } from "vitest";

import { InChinese } from "./example-frame.tsx";
import { Form } from "./form.tsx";
import { SearchField } from "./search-field.tsx";
import { SuggestField } from "./suggest-field.tsx";
import { serverWrote, the } from "./testing.tsx";
import type { LoadSuggestions } from "./use-combo-box.ts";

// The first import takes seconds on a busy machine; the page's own import then comes from memory.
beforeAll(() => import("./enhanced/combo-box.tsx"), 60_000);
afterEach(cleanup);

const NAMES = ["包装工", "包装设计员", "按摩师"];
const load: LoadSuggestions = (text) =>
  Promise.resolve(NAMES.filter((name) => name.includes(text)));

function field(loadSuggestions: LoadSuggestions = load) {
  return (
    <InChinese>
      <Form errors={{ job: "请填写职业" }} values={{ job: "包" }}>
        <SuggestField
          name="job"
          label="职业"
          hint="可以直接填写"
          loadSuggestions={loadSuggestions}
        />
      </Form>
    </InChinese>
  );
}

describe("a field with suggestions", () => {
  it("is a text field in what the server writes", () => {
    const input = the<HTMLInputElement>(serverWrote(field()), "input");
    expect([input.type, input.name, input.value]).toEqual(["text", "job", "包"]);
    expect(input.hasAttribute("role")).toBe(false);
  });

  it("becomes a combo box with the same name, words, text and error", async () => {
    render(field());
    const box = await screen.findByRole<HTMLInputElement>("combobox", { name: "职业" });
    expect([box.name, box.value, box.id]).toEqual(["job", "包", "field-job"]);
    expect(box.getAttribute("aria-invalid")).toBe("true");
    const described = box.getAttribute("aria-describedby") ?? "";
    expect(described).toContain("field-job-hint");
    expect(described).toContain("field-job-error");
  });

  it("offers what was found and takes the one chosen by keyboard", async () => {
    const user = userEvent.setup();
    render(field());
    const box = await screen.findByRole<HTMLInputElement>("combobox");
    await user.click(box);
    await user.keyboard("装");
    const options = await screen.findAllByRole("option");
    expect(options.map((option) => option.textContent)).toEqual(["包装工", "包装设计员"]);
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(box.value).toBe("包装设计员");
  });

  it("keeps any other text, and a failing search changes nothing", async () => {
    const user = userEvent.setup();
    render(field(() => Promise.reject(new Error("no network"))));
    const box = await screen.findByRole<HTMLInputElement>("combobox");
    await user.clear(box);
    await user.type(box, "护林员");
    await user.tab();
    expect(box.value).toBe("护林员");
  });

  it("sends the form by Enter while no suggestion is chosen, and not while one is", async () => {
    const user = userEvent.setup();
    let sent = 0;
    render(
      <InChinese>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            sent += 1;
          }}
        >
          <SearchField name="q" label="词语" buttonLabel="搜索" loadSuggestions={load} />
        </form>
      </InChinese>,
    );
    const box = await screen.findByRole<HTMLInputElement>("combobox", { name: "词语" });
    await user.type(box, "包装");
    await screen.findAllByRole("option");
    await user.keyboard("{ArrowDown}{Enter}");
    expect([box.value, sent]).toEqual(["包装工", 0]);
    await user.keyboard("{Backspace}");
    await screen.findAllByRole("option");
    await user.keyboard("{Enter}");
    expect([box.value, sent]).toEqual(["包装", 1]);
    expect(screen.queryAllByRole("option")).toEqual([]);
  });

  it("does not change under the hands of somebody who is in it", async () => {
    render(field());
    const plain = screen.getByLabelText<HTMLInputElement>("职业");
    plain.focus();
    fireEvent.change(plain, { target: { value: "包装" } });
    await import("./enhanced/combo-box.tsx");
    await Promise.resolve();
    expect(screen.getByLabelText("职业")).toBe(plain);
    plain.blur();
    const box = await screen.findByRole<HTMLInputElement>("combobox");
    expect(box.value).toBe("包装");
  });
});
