import type { settings as en } from '../en/settings.ts';
import type { Message } from '../message.ts';

export const settings: Record<keyof typeof en, Message> = {
  'settings.title': 'الإعدادات',
  'settings.kept': 'يسري كل تغيير فورًا ويُحفظ.',
  'settings.sound': 'الصوت',
  'settings.volume': 'مستوى الصوت',
  'settings.muted': 'كتم الصوت',
  'settings.motion': 'الحركة',
  'settings.motion.system': 'مثل النظام',
  'settings.motion.reduced': 'مخففة',
  'settings.motion.full': 'كاملة',
  'settings.motionWhy': 'مخففة: لا تطير المسيّرات ولا ينزلق شيء؛ يُعلَّم الهبوط فورًا.',
  'settings.palette': 'الألوان',
  'settings.palette.standard': 'قياسية',
  'settings.palette.high-contrast': 'تباين عالٍ',
  'settings.textSize': 'حجم النص',
  'settings.language': 'اللغة',
  'settings.language.system': 'مثل النظام',
  'settings.language.en': 'English',
  'settings.language.es': 'Español',
  'settings.language.zh': '简体中文',
  'settings.language.ar': 'العربية',
  'settings.keys': 'المفاتيح',
  'settings.showKeys': 'اعرض كل المفاتيح',
};
