import { useId } from "react";
import type { ReactNode } from "react";

export interface ProgressProps {
  readonly label: ReactNode;
  /** Left out while the end is not known. */
  readonly value?: number;
  readonly max?: number;
  /** The same in words, for everybody: 已读取 3,200 行，共 100,000 行，发现 12 处错误. */
  readonly sentence: ReactNode;
}

/** Long work. The sentence is the live region; the bar is for the eye. */
export function Progress({ label, value, max = 100, sentence }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <label className="progress-label" htmlFor={id}>
        {label}
      </label>
      <progress id={id} value={value} max={max} />
      <p className="progress-sentence" role="status">
        {sentence}
      </p>
    </div>
  );
}
