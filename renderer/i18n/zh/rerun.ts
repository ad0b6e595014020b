import type { rerun as en } from '../en/rerun.ts';
import type { Message } from '../message.ts';

export const rerun: Record<keyof typeof en, Message> = {
  'rerun.title': '重来一遍宇宙',
  'rerun.intro': '同一个任务、同一个真相，重新抽样：每台计算机最后会给出怎样的答案。',
  'rerun.runs': '重复次数',
  'rerun.start': '再来一次',
  'rerun.progress': { other: '已完成 {done} / {count} 次' },
  'rerun.stop': '停止',
  'rerun.stopped': '已停止，没有保留任何结果。',
  'rerun.base': '哪个基地',
  'rerun.mu': 'μ̂ 的分布',
  'rerun.sigma': 'σ̂ 的分布',
  'rerun.caption': { other: '{runs} 次，每次 {landings} 个落点' },
  'rerun.description': '每台计算机一个直方图：各个答案出现的次数。数字见下面的表格。',
  'rerun.truth': '真相',
  'rerun.measured': '测得',
  'rerun.bound': '克拉默–拉奥',
  'rerun.why':
    '偏差是所有重复的平均减去真相；离散是它们的标准差。无偏的答案，离散不会小于克拉默–拉奥下界；有偏的则可以。直方图下方的箭头是这次飞行。',
  'rerun.whyBootstrap':
    '这些读数的真相无人知道。每次都从读数本身有放回地重新抽取（自助法）；偏差是所有重复的平均减去读数本身的结果。直方图下方的箭头是这次飞行。',
  'rerun.remembered': {
    other: '最后一次清空之后，计算机只记得 {landings} 个落点中的 {count} 个：答案只依据它们。',
  },
  'rerun.own': '{value}，高于 {share}',
  'rerun.column.bias': '偏差',
  'rerun.column.spread': '离散',
  'rerun.column.bound': '下界',
  'rerun.column.ratio': '离散 / 下界',
  'rerun.column.own': '这次飞行',
  'rerun.link': '重来一遍宇宙',
};
