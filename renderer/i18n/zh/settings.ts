import type { settings as en } from '../en/settings.ts';
import type { Message } from '../message.ts';

export const settings: Record<keyof typeof en, Message> = {
  'settings.title': '设置',
  'settings.kept': '每项更改立即生效并保存。',
  'settings.sound': '声音',
  'settings.volume': '音量',
  'settings.muted': '静音',
  'settings.motion': '动态效果',
  'settings.motion.system': '跟随系统',
  'settings.motion.reduced': '减弱',
  'settings.motion.full': '完整',
  'settings.motionWhy': '减弱：无人机不飞入，没有滑动；落点立即标出。',
  'settings.palette': '颜色',
  'settings.palette.standard': '标准',
  'settings.palette.high-contrast': '高对比度',
  'settings.textSize': '文字大小',
  'settings.language': '语言',
  'settings.language.system': '跟随系统',
  'settings.language.en': 'English',
  'settings.language.es': 'Español',
  'settings.language.zh': '简体中文',
  'settings.language.ar': 'العربية',
  'settings.keys': '按键',
  'settings.showKeys': '显示全部按键',
};
