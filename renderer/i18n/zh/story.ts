import type { story as en } from '../en/story.ts';
import type { Message } from '../message.ts';

export const story: Record<keyof typeof en, Message> = {
  'story.end.one':
    '基地在 μ = {mu} {unit}，σ = {sigma}；你最后的曲线偏离 {missMu} {unit}，σ 是真值的 {ratio} 倍。',
  'story.end.none': '基地在 μ = {mu} {unit}，σ = {sigma}；你没有猜测，由简报的先验替你应战。',
  'story.end.two':
    '两座基地在 {mu1} 和 {mu2} {unit}；你最后的两条曲线分别偏离 {miss1} 和 {miss2} {unit}。',
  'story.end.noneTwo': '两座基地在 {mu1} 和 {mu2} {unit}；你没有猜测，由简报的先验替你应战。',
  'story.end.race':
    '{landings} 个读数之后，你在竞赛中付出了 {loss} nat；第一名 {who} 付出了 {best}。',
  'story.end.raceFirst': '{landings} 个读数之后，你在竞赛中付出了 {loss} nat，比任何计算机都少。',
  'story.cause.plain':
    '没有任何事件干扰：MLE 的误差按 1/√n 下降，最后为 {error} {unit}，而 σ/√n 是 {expected} {unit}。',
  'story.cause.decoys':
    '第 {after} 个落点之后，大约 {share} 的落点是杂散点：MLE 唯一的曲线最后离基地 {shift} {unit}，σ̂ = {sigma}；而 EM 给杂散点留了位置，最后离基地 {em} {unit}。',
  'story.cause.wipes': {
    other:
      '记忆被清空 {count} 次，MLE 坠毁 {wrecks}：从一个落点它得出 σ̂ = 0，于是下一个落点要付出 −log 0 = ∞。',
  },
  'story.times': { other: '{count} 次' },
  'story.cause.two':
    '一条曲线不能同时在两处：MLE 把峰放在 {mu} {unit}，σ̂ = {sigma}，在很少有落点的地方许诺了最多的落点。',
  'story.cause.newcomb':
    '读数 −44 和 −2 把 MLE 唯一的曲线撑宽到 σ̂ = {sigma} ns，于是它给其余读数的许诺太少；EM 把它们归为杂散点，保持 σ̂ = {em} ns。',
  'story.lesson.first-contact':
    '所以，数据又多又干净时，单靠似然就够了：到最后，这里所有的估计量彼此一致。',
  'story.lesson.thin-evidence':
    '所以，数据很少时，似然最大的答案并不是最好的赌注：知道得多时，先验代价很小；一无所知时，先验救下一切。',
  'story.lesson.decoys':
    '所以，估计量的好坏取决于它所相信的分布：给杂散点留有位置的模型，会自己把它们一个一个剔除。',
  'story.lesson.two-bases':
    '所以，有隐藏的原因时，就连原因一起猜：EM 把每个落点分摊给两条曲线，重新拟合曲线，再重复。',
  'story.lesson.newcomb':
    '所以，哪怕很稀薄的尾部也值得一个成分；而且两个答案都明显低于今天的 {reference} ns，因为没有估计量能纠正有偏差的仪器。',
  'story.lesson.free-flight':
    '所以，这取决于你飞过了什么：只改一样，保留种子，再飞一次，看看哪一样才重要。',
  'story.fact.mu': '|μ̂ − μ| 为 {value} σ',
  'story.fact.thin.mle': 'MLE 最先坠毁，在第 {landing} 个落点；MAP {map}',
  'story.fact.thin.mapNever': '从未坠毁',
  'story.fact.thin.mapAt': '在第 {landing} 个落点坠毁',
  'story.fact.thin.none': '两者都没有坠毁',
  'story.fact.decoys': 'μ̂ 最后离基地 {shift} σ，σ̂ 是 σ 的 {ratio} 倍',
  'story.fact.two': '峰在 {mu} {unit}，两座基地在 {mu1} 和 {mu2} {unit}',
  'story.fact.newcomb': 'MLE 付出 {mle} nat，EM 付出 {em} nat',
  'story.fact.first': '第一名：{who}',
  'story.and': '{a}和{b}',
};
