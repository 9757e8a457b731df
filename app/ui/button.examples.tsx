import { Button, LinkButton } from "./button.tsx";
import { InEnglish } from "./example-frame.tsx";
import type { Examples } from "./example-frame.tsx";

export const examples: Examples = {
  四种按钮: (
    <div className="button-row">
      <Button>提交申报</Button>
      <Button variant="secondary" name="intent" value="save">
        保存，稍后再填
      </Button>
      <Button variant="danger">撤回这份申报</Button>
      <Button variant="quiet" type="button">
        再加一行
      </Button>
    </div>
  ),
  大按钮和带图标的按钮: (
    <div className="button-row">
      <LinkButton href="#start" size="large">
        开始办理
      </LinkButton>
      <LinkButton href="#file" variant="secondary" icon="download">
        下载错误表（CSV，12 KB）
      </LinkButton>
    </div>
  ),
  很长的按钮: (
    <Button>确认以上内容属实，并把这份年度用工情况申报提交给区残联就业服务中心审核</Button>
  ),
  English: (
    <InEnglish>
      <div className="button-row">
        <Button>Submit the return</Button>
        <Button variant="secondary">Save for later</Button>
      </div>
    </InEnglish>
  ),
};
