import type { problems as en } from '../en/problems.ts';
import type { Message } from '../message.ts';

export const problems: Record<keyof typeof en, Message> = {
  'problems.title': '消息',
  'problems.dismiss': '关闭这条消息',
  'problems.details': '详情：{message}',
  'problem.guess-sigma': 'σ 必须是大于 0 的数。你上一个猜测仍然有效；请输入另一个 σ。',
  'problem.guess-invalid': '这个猜测不能用。你上一个猜测仍然有效；请修改后再试。',
  'problem.command-invalid': '游戏没有明白这个操作。一切未变；请再试一次。',
  'problem.command-too-late': '太迟了：时机已过。一切未变。',
  'problem.command-too-early': '这要等飞行开始之后才行。',
  'problem.command-not-allowed': '这个任务不允许这样做。一切未变。',
  'problem.mission-unknown': '没有这个名字的任务。请从列表中选择。',
  'problem.mission-invalid': '任务文件里有一个不合理的值。请选择别的任务，或重新安装游戏。',
  'problem.seed-invalid': '种子是 32 位十六进制数（0 到 9，a 到 f）。请检查，或留空。',
  'problem.recording-not-found': '那个录像已经不在了。列表里是现有的录像。',
  'problem.recording-not-a-recording': '那个文件不是本游戏的录像。文件没有被改动。',
  'problem.recording-newer': '那个录像由更新版本的游戏录制。请安装新版本后观看。',
  'problem.recording-damaged': '那个录像已损坏，无法播放。请删除它，或用备份恢复文件。',
  'problem.recording-torn': '那个录像提前中断。中断之前的内容都会播放。',
  'problem.recording-write-failed':
    '录像无法写入；磁盘可能已满。你可以继续玩。之前已录下的内容会保留。',
  'problem.import-refused': '“{source}”没有收入你的录像，什么都没有改变。',
  'problem.computers-unfit':
    '这台计算机在这里不能用那种方法：有两个基地时，它只能保留自己的方法或改用 EM。请另选一种。',
  'problem.computers-landing':
    '没有第 {landing} 个落点可以排除；本任务共有 {landings} 个。请把它从列表中去掉。',
  'problem.branch-over': '在那一刻飞行已经结束。请回到更早的时刻再分支。',
  'problem.branch-seedless': '这份录像没有保存种子，无从知道之后的落点，因此不能接着飞。',
  'problem.branch-astray':
    '这份录像从第 {event} 个事件起与它自己的命令不符，因此不能从那里接着飞。',
  'problem.job-unknown': '这项计算已经不在了。请重新开始。',
  'problem.export-failed': '文件无法写入：{why}。请换一个位置；录像本身没有受损。',
  'problem.class-code': '没有代码为 {code} 的课堂。请再看一下老师屏幕上的代码。',
  'problem.class-port':
    '无法在端口 {port} 上开课；可能已被其他程序占用。请换一个端口，或关闭那个程序。',
  'problem.class-unreachable':
    '{address} 没有回应。请检查地址，并确认这台电脑与老师的电脑在同一网络中。',
  'problem.class-log-damaged':
    '保存以往课堂的文件已损坏。原文件原样另存为“{aside}”，并新建了一个。',
  'problem.class-log-newer': '以往课堂由更新版本的游戏保存，保持原样。本版本把课堂另存在旁边。',
  'problem.class-log-write-failed':
    '课堂无法写入磁盘；磁盘可能已满。课堂照常进行，一有空间就会写入。',
  'problem.class-unknown': '那节课已经不在了。列表里是现有的课堂。',
  'problem.class-damaged': '那节课的记录已损坏，无法显示。其他课堂没有受损。',
  'problem.class-astray': '那节课无法继续。课上发生的一切仍保存在以往课堂中。',
  'problem.class-not-over': '那节课还在进行。请先结束它。',
  'problem.homework-invalid': '这不是本游戏的作业，或缺少一部分（{field}）。请再要一次文件或链接。',
  'problem.homework-newer': '那份作业由更新版本的游戏制作。请安装新版本后打开。',
  'problem.homework-none': '文件夹里没有那份作业的录像。',
  'problem.class-name':
    '这个名字不能用：名字要有 1 到 24 个看得见的字符，且不含不雅的词。请换一个。',
  'problem.class-locked': '老师已锁上这个课堂的门。请让老师打开后再试。',
  'problem.class-full': '这个课堂已满：共有 {seats} 个座位。',
  'problem.class-banned': '老师已禁止你进入这个课堂。',
  'problem.class-seat-unknown': '这个座位已不在课堂里。请用代码重新加入。',
  'problem.class-not-now': '课堂的这个阶段不能这样做。一切未变。',
  'problem.class-over': '这个课堂已经结束。',
  'problem.frame-invalid': '网络传来的数据已损坏。游戏正在重新连接。',
  'problem.settings-invalid': '有些设置无法读取，已恢复为默认值。请到“设置”中检查。',
  'problem.session-unknown': '那次飞行已经不再打开。请从列表中重新开始。',
  'problem.internal': '游戏内部出了问题。请再试一次；如果再次出现，请重新启动游戏。',
  'notice.recording-torn': '这个录像提前中断；播放到中断处为止。',
  'notice.recording-cut': '这个录像从某一行起损坏；播放到那里为止。',
  'notice.recording-altered': '这个录像在录制之后被改动过；显示的内容可能不是当时的飞行。',
  'notice.dismiss': '知道了',
  'closed.missions': '去任务列表',
  'closed.title': '飞行中断了',
  'notice.generic': '游戏报告：{code}。',
  'closed.failed': '主机停止了。到目前为止的记录保存在“回放”中。',
};
