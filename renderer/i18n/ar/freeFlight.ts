import type { freeFlight as en } from '../en/freeFlight.ts';
import type { Message } from '../message.ts';

export const freeFlight: Record<keyof typeof en, Message> = {
  'free.title': 'إعداد طيران حر',
  'free.intro':
    'اختر ما يسقط من السماء. تعلن الإحاطة توزيعك السابق للجميع، ومنه تسحب البذرة الحقيقة.',
  'free.bases': 'القواعد',
  'free.bases.1': 'واحدة',
  'free.bases.2': 'اثنتان',
  'free.landings': 'عدد عمليات الهبوط',
  'free.landingsHint': 'من 10 إلى 10,000',
  'free.rate': 'عمليات الهبوط في الثانية، بسرعة 1×',
  'free.rateHint': 'من 1 إلى 100',
  'free.strays': 'حصة الشاردة',
  'free.straysHint': 'من 0% إلى 40%؛ مع 0 لا تأتي إلا باستدعائك',
  'free.prior': 'التوزيع السابق للقاعدة',
  'free.mu0': 'الوسط μ₀',
  'free.mu0Hint': 'من −1,000 إلى 1,000 كم',
  'free.kappa0': 'كم هبوطًا يساوي، κ₀',
  'free.kappa0Hint': 'من 0.01 إلى 100؛ الصغير: قد تبعد القاعدة عن μ₀',
  'free.alpha0': 'شكل α₀ لـ σ²',
  'free.alpha0Hint': 'من 1.1 إلى 100؛ الكبير: σ معروفة جيدًا',
  'free.sigma0': 'σ المتوقعة',
  'free.sigma0Hint': 'من 0.05 إلى 50 كم؛ تحدد β₀ = σ² (α₀ − 1)',
  'free.seed': 'البذرة',
  'free.seedHint': '32 رقمًا ست عشريًا؛ اتركها فارغة لبذرة جديدة',
  'free.start': 'إلى الإحاطة',
  'free.error.number': '«{typed}» ليس عددًا. اكتب عددًا من {low} إلى {high}.',
  'free.error.range': '{typed} خارج المدى من {low} إلى {high}.',
  'free.error.whole': 'اكتب عددًا صحيحًا من {low} إلى {high}.',
  'free.error.seed': 'في البذرة 32 رقمًا من 0 إلى 9 ومن a إلى f؛ وفي هذه {count}.',
  'free.preview':
    'إذن تقع القاعدة تسع مرات من عشر بين {low} و{high} كم، وσ بين {sigmaLow} و{sigmaHigh} كم.',
};
