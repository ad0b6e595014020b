import type { exporting as en } from '../en/export.ts';
import type { Message } from '../message.ts';

export const exporting: Record<keyof typeof en, Message> = {
  'export.button': 'تصدير',
  'export.menu': 'تصدير هذا التسجيل',
};
