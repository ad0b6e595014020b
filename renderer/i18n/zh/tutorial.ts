import type { tutorial as en } from '../en/tutorial.ts';
import type { Message } from '../message.ts';

export const tutorial: Record<keyof typeof en, Message> = {
  'tutorial.title': '教程',
  'tutorial.step': '第 {step} 步，共 {steps} 步',
  'tutorial.watch': '先看几架降落。每架无人机都落在隐藏基地附近，没有一架正好命中。',
  'tutorial.move': '把曲线的峰拖到落点中间，或按 {keys}。',
  'tutorial.width': '拖动曲线的侧边，或按 {keys}，让小棒尽可能高：这时落点最不让它意外。',
  'tutorial.computers': '三台计算机在找同一条曲线。在卡片上按“{show}”，看看其中一台怎么算。',
  'tutorial.over': '你都会了：落点提示你时，就移动曲线。',
  'tutorial.skip': '跳过',
  'tutorial.settings': '帮助',
  'tutorial.again': '再玩一次教程',
  'hint.setting': '卡住时给出提示',
  'hint.label': '提示',
  'hint.away': '收起这条提示',
  'hint.announce': '提示：{hint}',
  'hint.first-guess': '你还没有猜测：把淡色的曲线拖到落点上，或按 {keys}。',
  'hint.after-wipe': '忘记的只是计算机：场上的每个落点仍然算数，让你的曲线贴合它们。',
  'hint.far-landings': '别管远处的落点：让曲线贴合大多数落点聚成的那一堆。',
  'hint.off-heap': '你的曲线偏离了落点堆：把峰拖到落点中间，或按 {keys}。',
  'hint.too-wide': '你的曲线比落点堆宽：按 {keys} 收窄。',
  'hint.too-narrow': '你的曲线比落点堆窄：按 {keys} 放宽。',
  'hint.two-heaps': '有两堆落点：把两个曲线的峰各拖到一堆上。',
};
