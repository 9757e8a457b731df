import { Fragment } from "react";

import { InChinese } from "./example-frame.tsx";
import { examplesByPrimitive } from "./examples.ts";

/** All examples under one heading each, for the page that shows them and for the spec that checks them. */
export function ExamplesPage() {
  return (
    <InChinese>
      {Object.entries(examplesByPrimitive).map(([primitive, examples]) => (
        <section
          key={primitive}
          id={primitive}
          className="section"
          aria-labelledby={`${primitive}-title`}
        >
          <h2 id={`${primitive}-title`}>{primitive}</h2>
          {Object.entries(examples).map(([title, element]) => (
            <Fragment key={title}>
              <h3>{title}</h3>
              {element}
            </Fragment>
          ))}
        </section>
      ))}
    </InChinese>
  );
}
