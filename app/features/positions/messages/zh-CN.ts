export const zhCN = {
  "home.title": "找一份合适的工作",
} as const;
