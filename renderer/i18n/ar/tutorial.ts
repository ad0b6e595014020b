import type { tutorial as en } from '../en/tutorial.ts';
import type { Message } from '../message.ts';

export const tutorial: Record<keyof typeof en, Message> = {
  'tutorial.title': 'الدرس التمهيدي',
  'tutorial.step': 'الخطوة {step} من {steps}',
  'tutorial.watch':
    'راقب هبوط بعض المسيّرات. كل واحدة تهبط قرب القاعدة المخفية، ولا تصيبها أي منها تمامًا.',
  'tutorial.move': 'اسحب قمة الجرس إلى وسط مواضع الهبوط، أو اضغط {keys}.',
  'tutorial.width':
    'اسحب جانب الجرس، أو اضغط {keys}، حتى تبلغ العيدان أقصى طولها: عندها تكون مفاجأة المواضع أقل ما تكون.',
  'tutorial.computers':
    'ثلاثة حواسيب تبحث عن الجرس نفسه. اضغط «{show}» على إحدى البطاقات لترى كيف يصل إليه.',
  'tutorial.over': 'عرفت كل شيء: حرّك الجرس كلما دعتك مواضع الهبوط.',
  'tutorial.skip': 'تخطٍّ',
  'tutorial.settings': 'المساعدة',
  'tutorial.again': 'أعد الدرس التمهيدي',
  'hint.setting': 'تلميحات عندما أتعثر',
  'hint.label': 'تلميح',
  'hint.away': 'أخفِ هذا التلميح',
  'hint.announce': 'تلميح: {hint}',
  'hint.first-guess': 'ليس لديك تخمين بعد: اسحب الجرس الخافت إلى مواضع الهبوط، أو اضغط {keys}.',
  'hint.after-wipe': 'الحواسيب وحدها نسيت: كل موضع في الميدان ما زال محسوبًا، فلائم جرسك معها.',
  'hint.far-landings': 'دع المواضع البعيدة: لائم الجرس مع الكومة حيث معظم المواضع.',
  'hint.off-heap': 'جرسك بجانب الكومة: اسحب قمته إلى وسط المواضع، أو اضغط {keys}.',
  'hint.too-wide': 'جرسك أعرض من الكومة: ضيّقه بالضغط على {keys}.',
  'hint.too-narrow': 'جرسك أضيق من الكومة: وسّعه بالضغط على {keys}.',
  'hint.two-heaps': 'هناك كومتان: اسحب قمة جرس إلى كل واحدة.',
};
