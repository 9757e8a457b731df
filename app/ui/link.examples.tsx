import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";
import { Link } from "./link.tsx";

export const examples: Examples = {
  正文里的链接: (
    <p>
      不清楚怎样填写，可以先看<Link href="#help">填写说明</Link>，或者
      <Link href="#contact">联系区残联</Link>。
    </p>
  ),
  单独一行: (
    <Link href="#back" icon="chevron-left" isStandalone isPlain>
      返回搜索结果
    </Link>
  ),
  只说给耳朵听的补充: (
    <Link href="#save" about="包装工，晨星包装有限公司" isPlain>
      收藏
    </Link>
  ),
  在新窗口打开: (
    <p>
      <Link href="#law" opensNewWindow>
        残疾人就业条例全文
      </Link>
    </p>
  ),
  English: (
    <InEnglish>
      <p>
        Read <Link href="#how">how we use what you tell us</Link>.
      </p>
    </InEnglish>
  ),
};
