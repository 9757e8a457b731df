import { expect, it } from "vitest";
import { catalogue } from "./catalogue.server.ts";

it("no message holds a brace that is not the name of a value: the translator would show it as it is", () => {
  const faulty = Object.entries(catalogue).flatMap(([locale, namespaces]) =>
    Object.entries(namespaces).flatMap(([namespace, messages]) =>
      Object.entries(messages)
        .filter(([, text]) => /[{}]/.test(text.replace(/\{\w+\}/g, "")))
        .map(([key]) => `${locale} ${namespace} ${key}`),
    ),
  );
  expect(faulty).toEqual([]);
});
