import type { briefing as en } from '../en/briefing.ts';
import type { Message } from '../message.ts';

export const briefing: Record<keyof typeof en, Message> = {
  'briefing.label': '任务简报',
  'briefing.first-contact.story.1':
    '2042 年 6 月 15 日，Vector Prime 前哨站。昨夜，我们的网截住了大约一千架失窃无人机中的第一架。每一架都接到同一个命令：回家。',
  'briefing.first-contact.story.2':
    '它们的导航很差，于是散落在一座看不见的基地周围。首席工程师凯尔这样说：“不要去找那架飞得准的无人机。要找一条钟形曲线，使它们全部落在其下时最不令人意外。”',
  'briefing.thin-evidence.story.1':
    '马上要停电，之后还会再停一次。每次停电都会清空计算机的记忆，它们只能从最后一两个落点重新开始。',
  'briefing.thin-evidence.story.2':
    '凯尔担心那台最大似然机器。“给它一个落点，它就深信不疑。谁也不该凭一个落点就深信不疑。”',
  'briefing.decoys.story.1':
    '他们知道我们在监听。从第 {from} 个落点起，大约 {share} 的落点是诱饵，远远投在东边，要把我们的答案拖过去。',
  'briefing.decoys.story.2':
    '光看外表，没人分得清诱饵和无人机。凯尔要的是基地，而不是平均值：“诱饵是数据的一部分，却不是答案的一部分。”',
  'briefing.two-bases.story.1':
    '现在有两座基地，双方的无人机落在同一条线上。没有旗帜，没有颜色，只有位置。',
  'briefing.two-bases.story.2':
    '交给凯尔两条钟形曲线和一个权重：每座基地在哪里，它的无人机飞得多稳，以及其中有多大比例属于它。',
  'briefing.newcomb.story.1':
    '今天不管无人机。1882 年，西蒙·纽康测量了光往返 7.4 千米所需的时间，从迈尔堡到华盛顿纪念碑再回来。档案里保存着他的 66 个读数，记为超出 24,800 的纳秒数。',
  'briefing.newcomb.story.2':
    '其中有几个出了差错，他自己也看到了。这里没有可以对照的真值：谁的分布最能预测下一个读数，谁就获胜。',
  'briefing.free-flight.story.1': '今天没有命令。基地的位置由种子决定，服从你设定的先验。',
  'briefing.free-flight.story.2':
    '想看看会发生什么，随时可以按 D 召来一群诱饵，按 W 清空计算机的记忆，按 S 干扰传感器。',
  'briefing.picture.expected': '总体上预计的落点分布',
  'briefing.picture.expectedReadings': '总体上预计的读数分布',
  'briefing.picture.middle': '中心位置，十次中有九次在此',
  'briefing.picture.base': '基地位置，十次中有九次在此',
  'briefing.picture.eachBase': '每座基地的位置，十次中有九次在此',
  'briefing.picture.strays': '杂散点',
  'briefing.prior.title': '事先已知的',
  'briefing.prior.mu': '基地大概在 {mu0} {unit} 附近：十次中有九次在 {low} 到 {high} {unit} 之间。',
  'briefing.prior.sigma':
    '单架无人机的偏差有标准差 σ，十次中有九次在 {low} 到 {high} {unit} 之间。',
  'briefing.prior.muEach':
    '每座基地大概都在 {mu0} {unit} 附近：十次中有九次在 {low} 到 {high} {unit} 之间。两者至少相距 {apart} σ。',
  'briefing.prior.sigmaEach':
    '无人机偏离各自基地的标准差 σ，十次中有九次在 {low} 到 {high} {unit} 之间。',
  'briefing.prior.muReading':
    '读数预计在 {mu0} {unit} 附近，但把握不大：十次中有九次，中心在 {low} 到 {high} {unit} 之间。',
  'briefing.prior.sigmaReading': '读数的标准差 σ，十次中有九次在 {low} 到 {high} {unit} 之间。',
  'briefing.prior.numbers':
    '正态–逆伽马先验：μ₀ = {mu0}，κ₀ = {kappa0}，α₀ = {alpha0}，β₀ = {beta0}。MAP 用的正是这个先验。',
  'briefing.strays.title': '途中可能出现的',
  'briefing.strays.told': '杂散点服从{law}；出现期间约占落点的 {share}。',
  'briefing.law.normal': '以 {mu} {unit} 为中心、σ = {sigma} {unit} 的正态分布',
  'briefing.law.uniform': '{lower} 到 {upper} {unit} 上的均匀分布',
  'briefing.law.student-t': '以 {location} {unit} 为中心、尺度 {scale} {unit} 的厚尾分布',
  'briefing.wipes.told': '第 {list} 个落点之后，记忆会被清空。',
  'briefing.score.title': '如何计分',
  'briefing.score.core': '你的猜测与基地的分布比较：它的 μ 和它的 σ。',
  'briefing.score.coreTwo': '你的猜测与两座基地比较：各自的 μ、各自的 σ，以及所占的比例。',
  'briefing.score.coreStrays': '你的猜测只与基地的分布比较，不含杂散点。',
  'briefing.score.full': '你的猜测与全部落点的分布比较，包括杂散点。',
  'briefing.score.race': '真值无人知晓：竞赛中损失 nat 最少的人排第一。',
  'briefing.score.begin': { other: '竞赛和计分从第 {count} 个落点之后开始。' },
  'briefing.score.pay':
    '从那以后，每个落点都是一次检验：你的曲线给它的密度是多少，就付出 −log 密度。速度不加分。',
  'briefing.prediction.title': '第一个落点之前：你预计会怎样？',
  'briefing.begin': '开始',
  'briefing.chooseFirst': '先选一个答案，再开始。',
  'prediction.first-contact.question': '{landings} 个落点之后，计算机的 μ̂ 离基地有多远？',
  'prediction.first-contact.within-1-percent': '不到 σ 的百分之一',
  'prediction.first-contact.within-5-percent': '不到 σ 的二十分之一，但超过百分之一',
  'prediction.first-contact.within-20-percent': '比这更远，但不到 σ 的五分之一',
  'prediction.thin-evidence.question':
    '记忆清空，落点重新开始。谁会最先断定某处不可能，而那里偏偏落下了一架？',
  'prediction.thin-evidence.mle-first': 'MLE：它只相信落点',
  'prediction.thin-evidence.map-first': 'MAP：先验拉住了它',
  'prediction.thin-evidence.same': '两者在同一个落点',
  'prediction.decoys.question': '诱饵会怎样影响 MLE 的那一条曲线？',
  'prediction.decoys.mu-moves': 'μ̂ 移动，σ̂ 不变',
  'prediction.decoys.sigma-grows': 'σ̂ 变大，μ̂ 不变',
  'prediction.decoys.both': 'μ̂ 移动，σ̂ 也变大',
  'prediction.two-bases.question': 'MLE 只有一条曲线，却有两座基地。它会把峰放在哪里？',
  'prediction.two-bases.between': '两座基地之间',
  'prediction.two-bases.left': '左边的基地上',
  'prediction.two-bases.right': '右边的基地上',
  'prediction.newcomb.question': '66 个读数中有两个偏得很远。谁更能预测这些读数？',
  'prediction.newcomb.mle-wins': 'MLE，用一条曲线包办一切',
  'prediction.newcomb.em-wins': 'EM，一条曲线加一部分杂散点',
  'prediction.newcomb.no-difference': '没有差别（不到 1 nat）',
  'prediction.free-flight.question': '最后谁会排第一？',
  'prediction.free-flight.player': '我',
  'prediction.free-flight.mle': 'MLE',
  'prediction.free-flight.map': 'MAP',
  'prediction.free-flight.em': 'EM',
};
