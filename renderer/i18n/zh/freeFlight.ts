import type { freeFlight as en } from '../en/freeFlight.ts';
import type { Message } from '../message.ts';

export const freeFlight: Record<keyof typeof en, Message> = {
  'free.title': '设置自由飞行',
  'free.intro': '选择从天上落下什么。简报会公布你的先验，真值由种子从中抽取。',
  'free.bases': '基地',
  'free.bases.1': '一座',
  'free.bases.2': '两座',
  'free.landings': '落点数',
  'free.landingsHint': '10 到 10,000',
  'free.rate': '每秒落点数（1× 速度）',
  'free.rateHint': '1 到 100',
  'free.strays': '杂散点比例',
  'free.straysHint': '0% 到 40%；设为 0 时只由你触发',
  'free.prior': '基地的先验',
  'free.mu0': '中心 μ₀',
  'free.mu0Hint': '−1,000 到 1,000 km',
  'free.kappa0': '相当于多少个落点，κ₀',
  'free.kappa0Hint': '0.01 到 100；小：基地可能离 μ₀ 很远',
  'free.alpha0': 'σ² 的形状参数 α₀',
  'free.alpha0Hint': '1.1 到 100；大：对 σ 很有把握',
  'free.sigma0': '预期的 σ',
  'free.sigma0Hint': '0.05 到 50 km；决定 β₀ = σ² (α₀ − 1)',
  'free.seed': '种子',
  'free.seedHint': '32 位十六进制数；留空则取新的',
  'free.start': '进入简报',
  'free.error.number': '“{typed}”不是数字。请输入 {low} 到 {high} 之间的数。',
  'free.error.range': '{typed} 不在 {low} 到 {high} 之间。',
  'free.error.whole': '请输入 {low} 到 {high} 之间的整数。',
  'free.error.seed': '种子是 32 位，只含 0 到 9 和 a 到 f；这里有 {count} 位。',
  'free.preview':
    '因此，十次中有九次，基地在 {low} 到 {high} km 之间，σ 在 {sigmaLow} 到 {sigmaHigh} km 之间。',
};
