/** The films of a course, and whom to ask, as everybody reads them. */
export const videos = {
  "video.title": "视频",
  "video.captions": "字幕：{captions}",
  "video.captionsOf": "“{title}”的字幕文件",
  "video.transcriptOf": "“{title}”的文字稿",
  "session.contactLine": "报名和咨询：{people}",
} as const;
