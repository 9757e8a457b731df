import { useUiText } from "./ui-text.tsx";

export interface StepsProps {
  readonly steps: readonly { readonly label: string; readonly href?: string }[];
  /** From 0. */
  readonly current: number;
}

/** Where one is in a row of pages; finished steps may link back. */
export function Steps({ steps, current }: StepsProps) {
  const text = useUiText();
  return (
    <ol className="steps" role="list" aria-label={text.steps}>
      {steps.map(({ label, href }, index) => (
        <li key={label} className="step" aria-current={index === current ? "step" : undefined}>
          {href !== undefined && index < current ? <a href={href}>{label}</a> : label}
          {index < current && <span className="step-state">{text.stepDone}</span>}
        </li>
      ))}
    </ol>
  );
}
