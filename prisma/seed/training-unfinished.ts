import { emptyCourse } from "#app/features/training/policy/index.ts";
import type { Workbench } from "./sample.ts";

interface Own {
  readonly id: string;
  readonly region: string;
  readonly owner: string;
}

/** What a provider has only begun: a course with a film that lacks its transcript, and one that is a name and no more. */
export function addUnfinished({ random, sample, ago }: Workbench, own: Own): void {
  const made = ago(3);
  const common = {
    organisationId: own.id,
    createdAt: made,
    createdById: own.owner,
    updatedAt: made,
  };
  const { contactPhone: _none, ...empty } = emptyCourse;
  const bare = { ...empty, ...common, occupations: [], gives: [], contactPhoneEncrypted: null };
  const filmed = random.uuid(made);
  sample.courses.push(
    {
      ...bare,
      id: filmed,
      title: "短视频剪辑入门",
      kind: "vocational",
      delivery: "online",
      teaching: "practice",
      description: "用手机剪辑一段一分钟的视频，学会加字幕和配音。",
      videos: [
        {
          title: "第一课试看",
          address: "https://example.cn/videos/editing-1",
          captions: "画面里有中文字幕",
          transcript: "",
        },
      ],
    },
    { ...bare, id: random.uuid(made), title: "茶艺基础", videos: [] },
  );
  sample.trainingSessions.push({
    ...common,
    id: random.uuid(made),
    courseId: filmed,
    state: "draft",
    region: own.region,
    sheet: {},
    sheetNote: "",
    software: [],
  });
}
