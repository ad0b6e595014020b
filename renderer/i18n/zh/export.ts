import type { exporting as en } from '../en/export.ts';
import type { Message } from '../message.ts';

export const exporting: Record<keyof typeof en, Message> = {
  'export.button': '导出',
  'export.menu': '导出这份记录',
};
