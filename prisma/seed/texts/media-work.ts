import { profile } from "./profile.ts";

/** Words, pictures, sound and shops on the net. */
export const mediaWork = [
  profile({
    key: "captioning",
    occupation: "2-10",
    trades: ["media", "teaching"],
    titles: "字幕听打员|课程字幕校对|会议速录员|短视频字幕整理",
    en: "Captioner|Type what is said in lessons and meetings, set the time codes and check names and figures.",
    forms: ["home-based", "part-time", "flexible"],
    wage: [18, 45, "hour"],
    education: "senior-secondary",
    duties: `把录音录像听打成文字，分段、加标点
      对照时间轴切字幕，一行不超过十六个字
      核对人名、地名、数字，不确定的标红
      直播课实时速录，两人轮换，每二十分钟换一次`,
    requirements: `打字每分钟八十字以上，错字少
      会用 Aegisub 或剪映其中一种
      能按约定时间交稿，临时有事提前说`,
    bodily: "能听清录音并转成文字|听打的内容只有声音，没有其他形式的原稿",
    demands: "aenannn",
    adjustments: ["remote-work", "flexible-hours", "screen-reader-software", "extra-breaks"],
    software: "剪映专业版|Aegisub|讯飞听见",
  }),
  profile({
    key: "accessibility-testing",
    occupation: "2-02",
    trades: ["software", "media"],
    titles: "无障碍测试员|读屏体验测试（视障优先）|软件测试工程师|APP测试 兼职",
    en: "Accessibility tester|Try web pages and apps with a screen reader and report what stands in the way.",
    forms: ["full-time", "home-based", "part-time"],
    wage: [4000, 9000],
    education: "senior-secondary",
    duties: `用读屏软件走查网页和手机应用，写出能复现的步骤
      按 WCAG 2.2 的条目给问题归类，说明影响谁
      复测修好的问题，没修好的退回
      每月做一次真人体验会，把录音整理成建议`,
    requirements: `日常使用读屏软件或放大软件，至少一种
      文字表达清楚，写的问题开发能看懂
      对软件好奇，愿意反复试`,
    demands: "nanannn",
    adjustments: [
      "screen-reader-software",
      "remote-work",
      "guide-dog",
      "transport",
      "flexible-hours",
    ],
    software: "NVDA|禅道|TalkBack|飞书",
  }),
  profile({
    key: "writing",
    occupation: "2-10",
    trades: ["media", "online-shop", "teaching"],
    titles: "新媒体编辑|公众号文案（可居家）|短视频脚本撰稿|内容审核员|商品文案",
    en: "Content editor|Write articles and product texts, choose pictures with text alternatives and answer readers.",
    forms: ["full-time", "home-based", "flexible"],
    wage: [3200, 7000],
    education: "junior-college",
    duties: `每周写三篇公众号文章，选题会上自己提
      给商品写卖点和详情页文字，不夸大、不用极限词
      给图片写替代文字，视频都要有字幕
      回复评论区，把读者的线索转给采编
      审核用户投稿，对照规则给出通过或退回的理由`,
    requirements: `喜欢写，投过稿或做过账号的请附链接
      知道广告法的禁用词
      能接受改稿，改三遍不生气
      对本地的人和事有兴趣`,
    demands: "annannn",
    adjustments: ["remote-work", "flexible-hours", "screen-reader-software", "text-communication"],
    software: "135编辑器|飞书|微信公众平台|WPS Office",
  }),
  profile({
    key: "graphic-design",
    occupation: "2-09",
    trades: ["media", "online-shop", "craft"],
    titles: "平面设计师|电商美工|淘宝美工 PS熟练|包装设计|UI设计（初级）",
    en: "Graphic designer|Design product pages, posters and packaging with contrast that people can read.",
    forms: ["full-time", "home-based", "flexible", "part-time"],
    wage: [3500, 8000],
    education: "junior-college",
    duties: `设计主图、详情页和活动海报
      拍摄后修图调色，统一版式
      做包装和画册，跟印刷厂对色
      整理素材库，文件命名要规范
      配合运营改图，一般当天出稿`,
    requirements: `熟练使用 Photoshop、Illustrator
      投递时附三件以上作品
      对颜色对比和排版有讲究，老人也要看得清
      沟通可以全部用文字`,
    bodily: "能分辨颜色并看清画面细节|成品靠目视校色和修图，目前没有替代的做法",
    demands: "ennannn",
    adjustments: [
      "text-communication",
      "sign-language",
      "remote-work",
      "flexible-hours",
      "adjusted-desk",
      "captions",
    ],
    software: "Photoshop|Illustrator|Figma",
  }),
  profile({
    key: "e-commerce",
    occupation: "4-01",
    trades: ["online-shop", "farm", "craft"],
    titles: "电商运营助理|直播场控|带货主播（坐播）|拼多多运营|农产品直播助播",
    en: "E-commerce assistant|List goods, watch stock and prices, help with live selling and pack the figures into a weekly note.",
    forms: ["full-time", "flexible", "home-based"],
    wage: [3000, 8000],
    education: "senior-secondary",
    duties: `上架商品，维护标题、价格和库存
      报名平台活动，盯着活动时间别漏了
      直播时上下链接、发福袋、提醒主播话术
      复盘数据，写一页纸的周报
      和仓库、客服对接，爆单了要提前说`,
    requirements: `会看后台数据，知道点击率和转化率
      能接受晚上直播，次日补休
      表达自然，不念稿
      坐着工作，直播间没有台阶`,
    demands: "aaaannn",
    adjustments: [
      "adjusted-desk",
      "step-free-route",
      "flexible-hours",
      "remote-work",
      "text-communication",
    ],
    software: "抖店后台|巨量百应|生意参谋",
  }),
];
