import { RowCheckbox } from "./checkbox-field.tsx";
import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Link } from "./link.tsx";
import { Table } from "./table.tsx";
import type { TableColumn } from "./table.tsx";
import { Tag } from "./tag.tsx";

interface Person {
  readonly id: string;
  readonly title: string;
  readonly employer: string;
  readonly openings: number;
  readonly state: string;
}

const PEOPLE: readonly Person[] = [
  { id: "1", title: "包装工", employer: "晨星包装有限公司", openings: 12, state: "待审核" },
  {
    id: "2",
    title: "数据标注员（居家）",
    employer: "远帆数据服务有限公司",
    openings: 30,
    state: "已发布",
  },
  { id: "3", title: "盲人按摩师", employer: "和顺堂推拿馆", openings: 2, state: "已退回" },
];

const COLUMNS: readonly TableColumn<Person>[] = [
  {
    key: "title",
    header: "岗位",
    isRowHeader: true,
    cell: (row) => <Link href={`#${row.id}`}>{row.title}</Link>,
    sort: { href: "#by-title", direction: "ascending" },
  },
  {
    key: "employer",
    header: "用人单位",
    cell: (row) => row.employer,
    sort: { href: "#by-employer" },
  },
  { key: "state", header: "状态", cell: (row) => <Tag>{row.state}</Tag> },
  { key: "openings", header: "人数", align: "number", cell: (row) => row.openings },
];

export const examples: Examples = {
  有排序和合计: (
    <Table
      caption="本周的岗位"
      isCaptionLarge
      note="3 个岗位，按名称排列"
      columns={COLUMNS}
      rows={PEOPLE}
      rowKey={(row) => row.id}
      footer={{ title: "合计", openings: 44 }}
    />
  ),
  成批办理: (
    <Table
      caption="等待审核的岗位"
      rows={PEOPLE}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "choose",
          header: "选择",
          isTight: true,
          cell: (row) => (
            <RowCheckbox
              name="table.chosen"
              value={row.id}
              label={`选择 ${row.title}，${row.employer}`}
            />
          ),
        },
        { key: "title", header: "岗位", isRowHeader: true, cell: (row) => row.title },
        { key: "employer", header: "用人单位", cell: (row) => row.employer },
      ]}
    />
  ),
  English: (
    <InEnglish>
      <Table
        caption="Places by district"
        columns={[
          { key: "district", header: "District", isRowHeader: true, cell: (row) => row.district },
          { key: "places", header: "Places", align: "number", cell: (row) => row.places },
        ]}
        rows={[
          { district: "City centre", places: "1,204" },
          { district: "Zezhou", places: "318" },
        ]}
        rowKey={(row) => row.district}
      />
    </InEnglish>
  ),
};
