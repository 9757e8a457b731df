import { receiptNumber } from "#app/features/accounts/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { fictionalPhone } from "./fictional.ts";
import { sampleParameters } from "./policy-parameters.ts";
import type { Workbench } from "./sample.ts";

const MESSAGES = [
  ["mail", "sent", "您的单位已通过核验", "您好，您的单位已通过核验，现在可以发布岗位了。"],
  [
    "mail",
    "sent",
    "收藏的岗位还有三天截止",
    "您好，您收藏的“在线客服”还有三天截止。如仍有意向，请尽快查看。",
  ],
  ["mail", "queued", "您订阅的搜索有新岗位", "您好，“能居家做的”有三个新岗位。"],
  ["mail", "failed", "您的登录验证码", "验证码 204618，十分钟内有效。如非本人操作，请忽略。"],
  ["mail", "sent", "Your sign-in code", "The code is 371905. It is good for ten minutes."],
  ["text", "sent", "", "【同途】验证码 553017，十分钟内有效。"],
  ["text", "queued", "", "【同途】您的残疾人证已通过核验。"],
  ["text", "failed", "", "【同途】您收藏的岗位明天截止。"],
] as const;

/** Messages of both channels in every state. */
export function addMessages(bench: Workbench): void {
  const { random, sample, seal, ago } = bench;
  MESSAGES.forEach(([channel, state, subject, body], at) => {
    const to = channel === "mail" ? `qiuzhi-${at + 1}@example.cn` : fictionalPhone(100 + at);
    const createdAt = ago(random.next() * 5);
    sample.outboxMessages.push({
      id: random.uuid(createdAt),
      channel,
      toEncrypted: seal(to, "outbox_messages.to"),
      subject,
      bodyEncrypted: seal(body, "outbox_messages.body"),
      locale: subject.startsWith("Your") ? "en" : "zh-CN",
      state,
      dedupeKey: `sample:${at}`,
      createdAt,
      sentAt: state === "sent" ? createdAt : null,
      failure: state === "failed" ? "550 mailbox unavailable" : null,
    });
  });
}

const BARRIERS = [
  [
    "received",
    "/positions",
    "筛选结果更新后，读屏没有念出数量，不知道有没有变。",
    "争渡读屏 + Chrome",
    "",
  ],
  [
    "received",
    "/en/positions",
    "Zoomed to 400 %, the wage line runs into the next card.",
    "Browser zoom",
    "",
  ],
  [
    "in_progress",
    "/employer/imports/new",
    "上传表格后焦点回到页面顶部，要重新找到出错的单元格。",
    "NVDA + Firefox",
    "",
  ],
  [
    "mended",
    "/sign-in",
    "验证码输入框没有标签，读屏只念“编辑框”。",
    "TalkBack",
    "已补上标签，同时在提示里说明有效时间。谢谢您告诉我们。",
  ],
  [
    "answered",
    "/",
    "首页的绿色字看不清。",
    "",
    "您说的颜色对比度为5.2比1，符合要求；您可以在“阅读偏好”里打开高对比。",
  ],
] as const;

/** A barrier report in each state, one of them overdue. */
export function addBarrierReports(bench: Workbench): void {
  const { random, sample, seal, ago, now } = bench;
  BARRIERS.forEach(([state, page, description, assistiveTech, answer], at) => {
    const createdAt = ago(at === 0 ? 30 : at * 2);
    const decided = state === "mended" || state === "answered";
    sample.barrierReports.push({
      id: random.uuid(createdAt),
      number: receiptNumber((n) => random.int(0, n - 1)),
      page,
      description,
      assistiveTech,
      contactEncrypted:
        at % 2 === 0 ? seal(fictionalPhone(200 + at), "barrier_reports.contact") : null,
      locale: page.startsWith("/en") ? "en" : "zh-CN",
      state,
      answer,
      createdAt,
      dueOn: new Date(`${addDays(shanghaiDay(createdAt), 14)}T00:00:00Z`),
      decidedAt: decided ? now : null,
    });
  });
}

/** Dated values with their source and how sure it is. */
export function addPolicyParameters({ random, sample, now }: Workbench): void {
  for (const { from, to, ...row } of sampleParameters) {
    sample.policyParameters.push({
      id: random.uuid(now),
      validFrom: new Date(`${from}T00:00:00Z`),
      validTo: to && new Date(`${to}T00:00:00Z`),
      ...row,
    });
  }
}
