import { useMessages } from "#app/i18n/messages-context.tsx";
import { Table } from "#app/ui/table.tsx";
import type { WorkedLine } from "../tell-lines.server.ts";

interface WorkingTableProps {
  readonly caption: string;
  readonly lines: readonly WorkedLine[];
  /** A heading above says the same to the eye. */
  readonly isCaptionHidden?: boolean;
}

/** A levy or a reward line by line, so that anybody can redo the sum with a pencil. */
export function WorkingTable({ caption, lines, isCaptionHidden = false }: WorkingTableProps) {
  const t = useMessages("workingTable");
  return (
    <Table
      caption={caption}
      isCaptionHidden={isCaptionHidden}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: "term", header: t("term"), isRowHeader: true, cell: ({ term }) => term },
        { key: "working", header: t("step"), isRoomy: true, cell: ({ working }) => working },
        { key: "value", header: t("value"), align: "number", cell: ({ value }) => value },
        { key: "source", header: t("source"), cell: ({ source }) => source },
      ]}
    />
  );
}
