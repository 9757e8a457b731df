import { useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";

import { useIsInteractive } from "./use-is-interactive.ts";

export interface TabNavProps {
  readonly label: string;
  readonly tabs: readonly {
    readonly label: string;
    readonly href: string;
    readonly isCurrent?: boolean;
  }[];
}

/** Views of one list, each a page with an address of its own. Prefer this one: it needs no script. */
export function TabNav({ label, tabs }: TabNavProps) {
  return (
    <nav aria-label={label}>
      <ul className="tab-list" role="list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a className="tab" href={tab.href} aria-current={tab.isCurrent ? "page" : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface TabPanel {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly panels: readonly TabPanel[];
  readonly heading?: 2 | 3;
}

/** Sections under headings with links to each; once the script runs, one at a time behind tabs. */
export function Tabs(props: TabsProps) {
  return useIsInteractive() ? <TabbedPanels {...props} /> : <StackedPanels {...props} />;
}

function StackedPanels({ label, panels, heading = 2 }: TabsProps) {
  const Heading = `h${heading}` as const;
  return (
    <div>
      <ul aria-label={label}>
        {panels.map((panel) => (
          <li key={panel.id}>
            <a href={`#${panel.id}`}>{panel.label}</a>
          </li>
        ))}
      </ul>
      {panels.map((panel) => (
        <section key={panel.id} id={panel.id} aria-labelledby={`${panel.id}-title`}>
          <Heading id={`${panel.id}-title`}>{panel.label}</Heading>
          {panel.content}
        </section>
      ))}
    </div>
  );
}

function TabbedPanels({ label, panels }: TabsProps) {
  const [selected, setSelected] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const moveByKey = (event: KeyboardEvent) => {
    const next = tabAfterKey(event.key, selected, panels.length);
    if (next === undefined) return;
    event.preventDefault();
    setSelected(next);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div>
      <div
        className="tab-list"
        role="tablist"
        aria-label={label}
        ref={list}
        tabIndex={-1}
        onKeyDown={moveByKey}
      >
        {panels.map((panel, index) => (
          <button
            key={panel.id}
            type="button"
            className="tab"
            role="tab"
            id={`${panel.id}-tab`}
            aria-selected={index === selected}
            aria-controls={panel.id}
            tabIndex={index === selected ? 0 : -1}
            onClick={() => setSelected(index)}
          >
            {panel.label}
          </button>
        ))}
      </div>
      {panels.map((panel, index) => (
        <div
          key={panel.id}
          id={panel.id}
          role="tabpanel"
          aria-labelledby={`${panel.id}-tab`}
          // The next stop after the tabs, also where the panel holds nothing to press.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          hidden={index !== selected}
        >
          {panel.content}
        </div>
      ))}
    </div>
  );
}

/** Arrows go round, Home and End go to the ends; other keys are not for the tabs. */
export function tabAfterKey(key: string, selected: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return (selected + 1) % count;
  if (key === "ArrowLeft" || key === "ArrowUp") return (selected - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}
