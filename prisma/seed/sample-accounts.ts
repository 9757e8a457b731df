/** The password of every sample account. Local runs only: the seed refuses production. */
export const samplePassword = "tongtu-yangban-2026";

/** The second factor of every sample account of staff: TOTP, SHA-1, 6 digits, 30 seconds. */
export const sampleTotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/** Each works once for each account of staff. */
export const sampleRecoveryCodes = [
  "260000000101",
  "260000000202",
  "260000000303",
  "260000000404",
  "260000000505",
  "260000000606",
  "260000000707",
  "260000000808",
  "260000000909",
  "260000001010",
] as const;

export interface SampleAccount {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly kind:
    "seeker" | "employer_member" | "provider_member" | "counsellor" | "officer" | "administrator";
  readonly role?: "owner" | "hr" | "viewer" | "reviewer" | "approver";
  /** The sample organisation a member belongs to. */
  readonly organisation?: "verified" | "new" | "submitted" | "provider";
  readonly locale?: "en";
  /** What one sees signed in with it, in both languages, for the list that `npm start` prints. */
  readonly what: { readonly zh: string; readonly en: string };
}

/** Accounts with fixed addresses: printed by `npm start`, personas of the browser tests. */
export const sampleAccounts = [
  {
    key: "seeker",
    email: "qiuzhi@example.cn",
    name: "林小满",
    kind: "seeker",
    what: { zh: "求职者，有收藏和订阅", en: "Job seeker with saved positions and searches" },
  },
  {
    key: "new-seeker",
    email: "xinren@example.cn",
    name: "周晓雨",
    kind: "seeker",
    what: { zh: "求职者，刚注册，什么都还没有", en: "Job seeker with nothing saved yet" },
  },
  {
    key: "english-seeker",
    email: "seeker.en@example.cn",
    name: "Jordan Lee",
    kind: "seeker",
    locale: "en",
    what: { zh: "求职者，使用英文", en: "Job seeker who reads English" },
  },
  {
    key: "owner",
    email: "danwei@example.cn",
    name: "陈海燕",
    kind: "employer_member",
    role: "owner",
    organisation: "verified",
    what: { zh: "用人单位负责人", en: "Employer, owner" },
  },
  {
    key: "hr",
    email: "hr@example.cn",
    name: "刘思远",
    kind: "employer_member",
    role: "hr",
    organisation: "verified",
    what: { zh: "用人单位人事", en: "Employer, HR" },
  },
  {
    key: "viewer",
    email: "chakan@example.cn",
    name: "吴静",
    kind: "employer_member",
    role: "viewer",
    organisation: "verified",
    what: { zh: "用人单位只读成员", en: "Employer, viewer" },
  },
  {
    key: "new-owner",
    email: "xindanwei@example.cn",
    name: "马二宝",
    kind: "employer_member",
    role: "owner",
    organisation: "new",
    what: { zh: "新单位负责人，资料未提交", en: "Owner of an employer not yet submitted" },
  },
  {
    key: "waiting-owner",
    email: "daishen@example.cn",
    name: "贺春花",
    kind: "employer_member",
    role: "owner",
    organisation: "submitted",
    what: { zh: "待核验单位负责人", en: "Owner of an employer waiting for verification" },
  },
  {
    key: "provider",
    email: "jigou@example.cn",
    name: "孟文静",
    kind: "provider_member",
    role: "owner",
    organisation: "provider",
    what: { zh: "培训机构负责人", en: "Training provider, owner" },
  },
  {
    key: "counsellor",
    email: "fudao@example.cn",
    name: "秦桂芳",
    kind: "counsellor",
    what: { zh: "就业辅导员", en: "Counsellor" },
  },
  {
    key: "reviewer",
    email: "shenhe@example.cn",
    name: "郝志强",
    kind: "officer",
    role: "reviewer",
    what: { zh: "审核人员", en: "Bureau officer, reviewer" },
  },
  {
    key: "approver",
    email: "shenpi@example.cn",
    name: "乔慧敏",
    kind: "officer",
    role: "approver",
    what: { zh: "审批人员", en: "Bureau officer, approver" },
  },
  {
    key: "administrator",
    email: "admin@example.cn",
    name: "常安宁",
    kind: "administrator",
    what: { zh: "系统管理员", en: "Administrator" },
  },
] as const satisfies readonly SampleAccount[];

export type SampleAccountKey = (typeof sampleAccounts)[number]["key"];

/** Counsellors, officers and administrators give a second factor. */
export function hasSecondFactor(account: SampleAccount): boolean {
  return ["counsellor", "officer", "administrator"].includes(account.kind);
}
