import type { field as en } from '../en/field.ts';
import type { Message } from '../message.ts';

export const field: Record<keyof typeof en, Message> = {
  'field.label': '落点区',
  'field.far': { other: '{count} 个远处落点' },
  'field.mu': 'μ',
  'field.sigma': 'σ',
  'field.weight': 'w',
  'field.note.dragged': '{who} 被远处落点拖走',
  'field.note.collapsed': '{who} 的 σ̂ = 0',
  'field.truth': '基地',
  'field.reference': '今天的公认值',
  'field.likelihood': '每个落点在你的猜测下有多大可能',
  'field.take': '拖动这条曲线，做出第一个猜测',
  'field.noWebgl':
    '无法绘制画面（{what}）。这需要 WebGL：更新显卡驱动也许可以恢复。所有数字都还在，可以照常使用。',
  'alarm.decoys': '诱饵',
  'alarm.badReadings': '坏读数',
  'alarm.wipe': '记忆清空',
  'alarm.jamming': '传感器受干扰',
  'alarm.wreck': '{who} 坠毁',
  'race.title': '竞赛',
  'race.caption': '落后最优者的 nat，越低越好',
  'race.description': '{landings} 个落点之后的竞赛，落后最优者的 nat：{list}。',
  'race.descriptionNone': '竞赛从第 {t0} 个落点之后开始。',
  'race.entry': '{who} {nats}',
  'race.wrecked': '{who} 坠毁',
  'likelihood.title': '似然',
  'likelihood.caption': '横轴 μ，纵轴 log σ',
  'likelihood.description':
    '由到目前为止的落点得到的每一组 μ 和 σ 的对数似然。峰顶就是最大似然的答案。',
  'likelihood.hint': '拖动即可在此猜测',
  'likelihood.empty': '第一个落点出现后，这里会显示曲面。',
  'loss.title': '与真值的距离',
  'loss.caption': 'KL（nat），越低越近',
  'loss.description': '每个落点之后与真值的 Kullback–Leibler 散度。最后：{list}。',
  'loss.landings': '落点',
};
