import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Pagination } from "./pagination.tsx";

const hrefFor = (page: number) => `#page-${page}`;

export const examples: Examples = {
  第一页: <Pagination page={1} pageCount={3} hrefFor={hrefFor} label="第一页的分页" />,
  中间: <Pagination page={12} pageCount={340} hrefFor={hrefFor} label="中间的分页" />,
  English: (
    <InEnglish>
      <Pagination page={4} pageCount={4} hrefFor={hrefFor} />
    </InEnglish>
  ),
};
