export const things = {
  "things.title": "先找课程或岗位",
  "things.lede":
    "措施可以直接连到一门正在报名的课程，或一个招聘中的岗位（用于就业见习）。本人报名、结业，或申请、录用以后，措施自动更新。不需要就直接填下面的表。",
  "things.q": "找课程或岗位",
  "things.button": "查找",
  "things.found": "连到哪一项",
  "things.foundHint": "课程可以用于技能培训、职业指导、就业见习和创业扶持；岗位只用于就业见习。",
  "things.none": "不连到课程或岗位",
  "things.course": "课程：{title}",
  "things.courseHint": "{provider}，{day}开课",
  "things.position": "岗位：{title}",
  "things.positionHint": "{employer}，{place}",
  "things.nothing": "没有找到能报名的课程或招聘中的岗位，换个词试试。",
  "things.degraded": "搜索服务暂时不可用，这里是简单查找的结果。",
  "things.recommend": "：见习以外的岗位请在那里推荐，每个岗位都逐条说明是否合适。",
  "things.measure": "这项措施",
  "error.notAThing":
    "这种措施不能连到选中的这一项：岗位只用于就业见习，课程用于技能培训、职业指导、就业见习和创业扶持",
  "refused.thing-closed": "这门课程现在报不了名，或这个岗位不再招聘。请重新查找。",
  "refused.thing-there": "计划里已经有连到它的措施，或已经推荐过它。",
} as const;
