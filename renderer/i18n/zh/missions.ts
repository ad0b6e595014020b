import type { missions as en } from '../en/missions.ts';
import type { Message } from '../message.ts';

export const missions: Record<keyof typeof en, Message> = {
  'missions.title': '任务',
  'missions.intro': '顺序随意，时间随意。每个任务讲一件数据会对估计者做的事。',
  'missions.landings': { other: '{count} 个落点' },
  'missions.setUp': '设置飞行',
  'missions.empty': '没有任务可以载入。请重新启动游戏；如果仍然不行，请重新安装。',
  'mission.first-contact.name': '初次接触',
  'mission.first-contact.question': '他们的基地在哪里，瞄得有多稳？',
  'mission.first-contact.learn': '什么是似然，一千个落点又怎样让两个数变得确定。',
  'mission.thin-evidence.name': '证据稀薄',
  'mission.thin-evidence.question': '一个落点能让你有多大把握？',
  'mission.thin-evidence.learn': '过拟合：为什么完全符合所见的答案，下一刻可能一文不值。',
  'mission.decoys.name': '诱饵',
  'mission.decoys.question': '如果有些并不是他们的，他们的基地在哪里？',
  'mission.decoys.learn': '离群值：为什么平方误差不会宽容，而混合模型可以。',
  'mission.two-bases.name': '两座基地',
  'mission.two-bases.question': '两座基地，一条落点线：谁为谁而飞？',
  'mission.two-bases.learn': '混合模型：EM 怎样轮流猜“是谁”和“在哪里”。',
  'mission.newcomb.name': '纽康的光',
  'mission.newcomb.question': '如果有两个读数出了错，光需要多长时间？',
  'mission.newcomb.learn': '1882 年的真实数据：没人知道真值，只有预测能作裁判。',
  'mission.free-flight.name': '自由飞行',
  'mission.free-flight.question': '你的分布，你的数据，你的麻烦。',
  'mission.free-flight.learn': '随你提问：自选基地、落点、杂散点和先验，事件也由你触发。',
};
