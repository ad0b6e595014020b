import type { rerun as en } from '../en/rerun.ts';
import type { Message } from '../message.ts';

export const rerun: Record<keyof typeof en, Message> = {
  'rerun.title': 'أعد تشغيل الكون',
  'rerun.intro': 'المهمة نفسها والحقيقة نفسها بسحوبات أخرى: ما كان كل حاسوب سيقوله في النهاية.',
  'rerun.runs': 'عدد المرات',
  'rerun.start': 'أعد التشغيل',
  'rerun.progress': {
    zero: '{done} من {count} مرة',
    one: '{done} من {count} مرة',
    two: '{done} من {count} مرة',
    few: '{done} من {count} مرة',
    many: '{done} من {count} مرة',
    other: '{done} من {count} مرة',
  },
  'rerun.stop': 'أوقف',
  'rerun.stopped': 'توقّف. لم يُحفظ منه شيء.',
  'rerun.base': 'أي قاعدة',
  'rerun.mu': 'أين وقعت μ̂',
  'rerun.sigma': 'أين وقعت σ̂',
  'rerun.caption': {
    zero: '{runs} مرة، في كل منها {landings} هبوط',
    one: '{runs} مرة، في كل منها {landings} هبوط',
    two: '{runs} مرة، في كل منها {landings} هبوط',
    few: '{runs} مرة، في كل منها {landings} هبوط',
    many: '{runs} مرة، في كل منها {landings} هبوط',
    other: '{runs} مرة، في كل منها {landings} هبوط',
  },
  'rerun.description': 'مدرّج تكراري لكل حاسوب: كم مرة وصل إلى كل جواب. الأرقام في الجدول أدناه.',
  'rerun.truth': 'الحقيقة',
  'rerun.measured': 'المقيس',
  'rerun.bound': 'كرامير–راو',
  'rerun.why':
    'الانحياز هو متوسط كل المرات ناقص الحقيقة؛ والتشتت انحرافها المعياري. لا يمكن لجواب غير منحاز أن يتشتت أقل من حد كرامير–راو؛ أما المنحاز فيمكنه. السهم تحت كل مدرّج هو هذه الرحلة.',
  'rerun.whyBootstrap':
    'لا أحد يعرف حقيقة هذه القراءات. كل مرة تُسحب من القراءات نفسها مع الإرجاع (بوتستراب)؛ والانحياز متوسط كل المرات ناقص ما تقوله القراءات. السهم تحت كل مدرّج هو هذه الرحلة.',
  'rerun.remembered': {
    zero: 'بعد المسح الأخير تذكر الحواسيب {count} من {landings} هبوط: أجوبتها تقوم عليها وحدها.',
    one: 'بعد المسح الأخير تذكر الحواسيب {count} من {landings} هبوط: أجوبتها تقوم عليها وحدها.',
    two: 'بعد المسح الأخير تذكر الحواسيب {count} من {landings} هبوط: أجوبتها تقوم عليها وحدها.',
    few: 'بعد المسح الأخير تذكر الحواسيب {count} من {landings} هبوط: أجوبتها تقوم عليها وحدها.',
    many: 'بعد المسح الأخير تذكر الحواسيب {count} من {landings} هبوط: أجوبتها تقوم عليها وحدها.',
    other: 'بعد المسح الأخير تذكر الحواسيب {count} من {landings} هبوط: أجوبتها تقوم عليها وحدها.',
  },
  'rerun.own': '{value}، فوق {share}',
  'rerun.column.bias': 'الانحياز',
  'rerun.column.spread': 'التشتت',
  'rerun.column.bound': 'الحد',
  'rerun.column.ratio': 'التشتت / الحد',
  'rerun.column.own': 'هذه الرحلة',
  'rerun.link': 'أعد تشغيل الكون',
};
